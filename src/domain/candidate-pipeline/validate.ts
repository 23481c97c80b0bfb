import { type Refusal } from '../candidate';
import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';

/** Whether the client, which ends a block at the first line that begins with three backticks, would cut the code. */
export function holdsFence(code: string): boolean {
  return code.startsWith('```') || code.includes('\n```');
}

/** Why code cannot be handed out, whatever its language says of it. */
export function refuseUnsendable(file: CodeFile): Refusal | null {
  const place = file.path ?? 'the code';
  if (holdsFence(file.code))
    return { reason: 'fence_in_code', detail: `a line of ${place} begins with three backticks` };
  if (file.code.includes('\0')) return { reason: 'invalid_code', detail: `${place} holds a NUL character` };
  if (/\p{Surrogate}/u.test(file.code))
    return { reason: 'invalid_code', detail: `${place} holds half a surrogate pair` };
  return null;
}

/** Why code cannot be handed out; null when it is valid in exactly this version of the language. */
export function validate(file: CodeFile, language: CodeLanguage, version: string): Refusal | null {
  const unsendable = refuseUnsendable(file);
  if (unsendable) return unsendable;
  const fault = language.fault(file.code, version);
  const place = file.path ?? 'the code';
  return fault && { reason: 'invalid_code', detail: `${place}:${fault.line}: ${fault.message}` };
}

/** Whatever its base, a file may grow to this many characters. */
const FREE_LENGTH = 64_000;

/** Refuses a file so much longer than the one it replaces that it cannot be a version of it: to parse it would only cost time. */
export function refuseBloat(file: CodeFile, base: CodeFile): Refusal | null {
  if (file.code.length <= Math.max(FREE_LENGTH, 4 * base.code.length)) return null;
  const detail = `${file.path ?? 'the code'} grew from ${base.code.length} to ${file.code.length} characters`;
  return { reason: 'invalid_code', detail };
}
