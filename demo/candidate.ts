import { parseRequestCode } from '../src/domain/code-markdown';
import { type ShownFile } from './shown-code';
import { type SourceFile } from './source-file';

/** A candidate as the service sends it. */
export interface SentCandidate {
  source_code: string;
  explanation: string;
  optimization_id: string;
}

/** A faster version of the function, not yet believed. */
export interface Candidate {
  /** What people call it: `2`, and `2a` for what was made of it. */
  label: string;
  id: string;
  /** As the service sent it. */
  markdown: string;
  explanation: string;
  /** The rewrites that it holds, with what each of them gains. */
  rewrites: readonly { id: string; explanation: string }[];
  /** Whole files: only those that it changes. */
  files: readonly SourceFile[];
}

/** Puts what the service sent into the files that it was made of. */
export function readCandidate(sent: SentCandidate, label: string, shown: readonly ShownFile[]): Candidate {
  const versions = parseRequestCode(sent.source_code).files;
  const files = shown.flatMap((file) => {
    const version = versions.find(({ path }) => path === file.path);
    return version && version.code.trimEnd() !== file.code.trimEnd() ? [file.with(version.code)] : [];
  });
  const rewrites = [...sent.explanation.matchAll(/^- ([a-z][a-z-]*): (.*)$/gm)].map(
    ([, id = '', explanation = '']) => ({
      id,
      explanation,
    }),
  );
  return {
    label,
    id: sent.optimization_id,
    markdown: sent.source_code,
    explanation: sent.explanation,
    rewrites,
    files,
  };
}

/** Its rewrites by name; for code that was written in another way a word for that. */
export function nameOf({ rewrites }: Candidate): string {
  return rewrites.map(({ id }) => id).join(', ') || 'rewritten';
}

/** Whether two of them are the same code. */
export function isSame(one: Candidate, other: Candidate): boolean {
  const text = ({ files }: Candidate): string => JSON.stringify(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  return text(one) === text(other);
}

/** All files with those of a candidate in the place of the old ones. */
export function filesWith(files: readonly SourceFile[], candidate: Candidate): SourceFile[] {
  return files.map((file) => candidate.files.find(({ path }) => path === file.path) ?? file);
}
