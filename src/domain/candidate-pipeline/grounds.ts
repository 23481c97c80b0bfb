import { type Refusal } from '../candidate';
import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';
import { type JudgedRequest } from './judge-answer';
import { normalForm } from './normal-form';
import { overlay } from './overlay';
import { validate } from './validate';

/** The versions of the code that a request holds: plain data. */
export interface RequestVersions {
  /** A version that the language knows. */
  version: string;
  original: readonly CodeFile[];
  /** The candidate that was sent, where one was: answers are versions of it. It may hold only its changed files. */
  base?: readonly CodeFile[];
  /** Further candidates of the chain, in any order; each may hold only its changed files. */
  earlier?: readonly (readonly CodeFile[])[];
}

/** What is found out once about a request, before any answer to it can be judged. */
export interface Grounds {
  request: JudgedRequest;
  /** What a candidate must not equal, by normal form. */
  known: Map<string, Refusal>;
}

/**
 * Reads the code that a request came with. Plain data in and out, so that huge requests can be read on another thread.
 * @throws only by a fault of ours: no code is an error.
 */
export function groundsOf({ version, original, base, earlier = [] }: RequestVersions, language: CodeLanguage): Grounds {
  const stands = (file: CodeFile): boolean => validate(file, language, version) === null;
  const known = new Map<string, Refusal>();
  /** A later call for an equal version replaces what was said of it: the original comes last. */
  const remember = (files: readonly CodeFile[], valid: readonly boolean[], refusal: Refusal): void => {
    known.set(normalForm(files, valid, language), refusal);
  };

  for (const candidate of earlier) {
    const files = overlay(original, candidate);
    remember(files, files.map(stands), { reason: 'duplicate', detail: 'equals an earlier candidate of the chain' });
  }
  const whole = base ? overlay(original, base) : original;
  const standsAlone = whole.map(stands);
  if (base) remember(whole, standsAlone, { reason: 'duplicate', detail: 'equals the candidate that was sent' });
  remember(original, base ? original.map(stands) : standsAlone, {
    reason: 'same_as_original',
    detail: 'equals the original but for comments, formatting and local names',
  });
  return { request: { version, original, base: whole, standsAlone }, known };
}
