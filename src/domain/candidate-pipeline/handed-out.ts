import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';

function fileName({ path }: CodeFile): string | null {
  return path === null ? null : path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The files that a candidate is handed out with: all of them, since one that is missing appears as deleted in the
 * client's diffs, but for unchanged ones that would do harm. The client refuses all of a candidate for one file that is
 * not valid by itself; and some files it rewrites even where nothing changed: those stay out too, unless a file of the
 * same name is there, which the client would take for them.
 */
export function handedOut(
  files: readonly CodeFile[],
  base: readonly CodeFile[],
  standsAlone: readonly boolean[],
  language: CodeLanguage,
): CodeFile[] {
  return files.filter((file, at) => {
    if (file.code !== base[at]?.code) return true;
    if (standsAlone[at] !== true) return false;
    const hasNamesake = files.some((other) => other !== file && fileName(other) === fileName(file));
    return hasNamesake || !language.clientRewrites(file.code);
  });
}
