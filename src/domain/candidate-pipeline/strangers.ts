import { type Refusal } from '../candidate';
import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';
import { type Block } from './extract';

/**
 * Blocks that fit no file are left out (a usage example, say), but not when code that is kept imports them: it would
 * miss them.
 */
export function refuseStrangers(
  strangers: readonly Block[],
  written: readonly CodeFile[],
  language: CodeLanguage,
): Refusal | null {
  for (const { path } of strangers) {
    const importer = path === null ? undefined : written.find((file) => language.imports(file.code, file.path, path));
    if (importer) {
      return {
        reason: 'unknown_file',
        detail: `${importer.path ?? 'the code'} imports ${path ?? ''}, which is no file of the request`,
      };
    }
  }
  return null;
}
