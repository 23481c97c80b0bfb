import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';
import { inStyleOf } from './file-style';
import { oneVersion } from './one-version';
import { type PlacedBlock } from './resolve-paths';

/** A comment that only names the file is a label of the answer, unless the file itself begins with it. */
function withoutPathComment({ code, pathComment }: PlacedBlock, base: string): string {
  const isOwn = pathComment === null || base.trimStart().startsWith(pathComment.trim());
  return isOwn ? code : code.slice(pathComment.length).trimStart();
}

/** Every file of the base: in the version that the blocks give of it, or else as it is, byte for byte. */
export function newVersions(
  placed: readonly PlacedBlock[],
  base: readonly CodeFile[],
  language: CodeLanguage,
): CodeFile[] {
  return base.map((file, at) => {
    const codes = placed.filter((block) => block.file === at).map((block) => withoutPathComment(block, file.code));
    if (codes.length === 0) return file;
    return { path: file.path, code: inStyleOf(file, oneVersion(codes, file.code, language), base) };
  });
}
