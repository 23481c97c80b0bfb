import { overlay } from './candidate-pipeline/overlay';
import { type CodeContext } from './code-context';
import { type CodeFile } from './code-file';
import { parseRequestCode } from './code-markdown';

/** A candidate as the client sends it back. */
export interface SentCandidate {
  optimizationId: string;
  /** Every file of the original, each in the candidate's version. */
  files: readonly CodeFile[];
  /** Those of them that differ from the original. */
  changed: readonly CodeFile[];
}

/** Understands a candidate that was sent, as Markdown, together with its original; it may hold only what it changed. */
export function sentCandidate(
  optimizationId: string,
  sourceCode: string,
  { files: original }: CodeContext,
): SentCandidate {
  const files = overlay(original, parseRequestCode(sourceCode).files);
  return { optimizationId, files, changed: files.filter(({ code }, at) => code !== original[at]?.code) };
}
