import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';

/**
 * A text that is equal for versions of the code which differ only in what does not count. Files that are not valid by
 * themselves (`valid` by position) count as they stand.
 */
export function normalForm(files: readonly CodeFile[], valid: readonly boolean[], language: CodeLanguage): string {
  return JSON.stringify(files.map(({ path, code }, at) => [path, valid[at] ? language.normalise(code) : code]));
}
