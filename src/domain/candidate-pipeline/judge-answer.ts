import { type Refusal } from '../candidate';
import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';
import { extract } from './extract';
import { handedOut } from './handed-out';
import { refuseInvalidEdit } from './invalid-edit';
import { normalForm } from './normal-form';
import { resolvePaths } from './resolve-paths';
import { refuseStrangers } from './strangers';
import { refuseBloat, refuseUnsendable, validate } from './validate';
import { writtenFiles } from './written-files';

/** No code that the client sends has so many: to read an answer of more would only cost time. */
const MOST_LINES = 100_000;

/** What an answer is judged against: plain data, the same for all answers to a request. */
export interface JudgedRequest {
  /** A version that the language knows. */
  version: string;
  original: readonly CodeFile[];
  /** What the model was shown and answers hold versions of: the files of the original, in its order. */
  base: readonly CodeFile[];
  /** The qualified name of the function to optimize, where it is known. */
  target?: string | null;
  /** By position: whether the base's file is valid by itself. */
  standsAlone: readonly boolean[];
}

/** What an answer came to: whole code that may be handed out, or why there is none. */
export type Judged = { files: CodeFile[]; normalForm: string; explanation: string } | Refusal;

/**
 * Takes a model's answer through every step that needs nothing but the answer, the request and the language.
 * Plain data in and out, so that huge answers can be judged on another thread.
 * @throws only by a fault of ours, in a step or in the language: no text of an answer is an error.
 */
export function judgeAnswer(answer: string, request: JudgedRequest, language: CodeLanguage): Judged {
  const { version, original, base, standsAlone } = request;

  if (isEndless(answer)) return { reason: 'no_code', detail: `the answer has more than ${MOST_LINES} lines` };
  const { blocks, edits, explanation } = extract(answer, language, version);
  if (blocks.length === 0 && edits.length === 0) return noCode(answer);

  const { placed, strangers } = resolvePaths(blocks, base, language);
  if (placed.length === 0 && edits.length === 0) return noFile(blocks.map(({ path }) => path));
  const result = writtenFiles(placed, edits, base, language);
  if ('reason' in result) return result;
  const { files: written, edited } = result;
  const refusal = refuseStrangers(strangers, changes(written, base), language);
  if (refusal) return refusal;

  for (const [at, file] of base.entries()) {
    const now = written[at] ?? file;
    const unfit = refuseBloat(now, file) ?? (edited[at] ? refuseInvalidEdit(now, language, version) : null);
    if (unfit) return unfit;
  }
  for (const [at, file] of written.entries()) {
    if (file.code === base[at]?.code) continue;
    // What edits gave is valid by now.
    const invalid = edited[at] ? refuseUnsendable(file) : validate(file, language, version);
    if (invalid) return invalid;
  }

  // Against the original, not the base: what a model added earlier and nothing uses any more is nobody's either.
  const tidy = language.tidy(written, original);
  const tidied = written.map((file, at) => (file.code === base[at]?.code ? file : (tidy[at] ?? file)));
  const invalidTidied = firstRefusal(changes(tidied, written), language, version);
  if (invalidTidied) return invalidTidied;

  const verdict = language.guard(tidied, original, base, request.target);
  if ('refusal' in verdict) return { reason: 'guard', detail: verdict.refusal };
  const guarded = verdict.files;
  const unfit = firstRefusal(changes(guarded, tidied), language, version) ?? emptied(guarded, base);
  if (unfit) return unfit;

  const valid = guarded.map((file, at) => file.code !== base[at]?.code || standsAlone[at] === true);
  return {
    files: handedOut(guarded, base, standsAlone, language),
    normalForm: normalForm(guarded, valid, language),
    explanation,
  };
}

function isEndless(answer: string): boolean {
  let lines = 0;
  for (let at = answer.indexOf('\n'); at >= 0 && lines <= MOST_LINES; at = answer.indexOf('\n', at + 1)) lines += 1;
  return lines > MOST_LINES;
}

/** The files that are not what stands in their place in `from`. */
function changes(files: readonly CodeFile[], from: readonly CodeFile[]): CodeFile[] {
  return files.filter((file, at) => file.code !== from[at]?.code);
}

function firstRefusal(files: readonly CodeFile[], language: CodeLanguage, version: string): Refusal | null {
  for (const file of files) {
    const refusal = validate(file, language, version);
    if (refusal) return refusal;
  }
  return null;
}

/** The client would write an empty file over the one it has. */
function emptied(files: readonly CodeFile[], base: readonly CodeFile[]): Refusal | null {
  const empty = base.find(({ code }, at) => code.trim() !== '' && files[at]?.code.trim() === '');
  return empty ? { reason: 'no_code', detail: `nothing is left of ${empty.path ?? 'the code'}` } : null;
}

function noCode(answer: string): Refusal {
  const [line = ''] = answer.slice(0, 2000).trim().split('\n', 1);
  const detail = line === '' ? 'the answer is empty' : `the answer holds no code: "${line.trim().slice(0, 200)}"`;
  return { reason: 'no_code', detail };
}

function noFile(paths: readonly (string | null)[]): Refusal {
  const named = paths.filter((path) => path !== null).slice(0, 5);
  const detail = `no block of the answer fits a file of the request${named.length > 0 ? ` (${named.join(', ')})` : ''}`;
  return { reason: 'unknown_file', detail };
}
