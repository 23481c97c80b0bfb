import { type Refusal } from '../candidate';
import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';
import { applyEdits } from './edits/apply-edits';
import { type Edit, type EditBlock } from './edits/edit';
import { matchPath } from './match-path';
import { newVersions } from './new-versions';
import { type PlacedBlock } from './resolve-paths';

/** Every file of the base in the version that an answer gives of it; without one the base's own, the same object. */
export interface WrittenFiles {
  files: CodeFile[];
  /** By position: whether edits gave the version. */
  edited: boolean[];
}

/** Whether whole code of a file is all of it, and not only a part that is shown for comparison. */
function isComplete(version: CodeFile, file: CodeFile, language: CodeLanguage): boolean {
  if (version.code === file.code) return false;
  const names = new Set(language.definitions(version.code));
  return language.definitions(file.code).every((name) => names.has(name));
}

/** Whether a block changes what the answer gives as whole code besides: then it only sums that up. */
function repeatsWholeCode({ path }: EditBlock, base: readonly CodeFile[], complete: readonly boolean[]): boolean {
  if (path === null) return complete.includes(true);
  const { files } = matchPath(path, base);
  return files.length > 0 && files.every((at) => complete[at]);
}

/**
 * Makes the files of what an answer holds. Where it holds whole code and an edit for one file, whole code that is all of
 * the file goes first, else the edit: models sum up a rewrite in a diff, and show what an edit makes of a function.
 */
export function writtenFiles(
  placed: readonly PlacedBlock[],
  edits: readonly Edit[],
  base: readonly CodeFile[],
  language: CodeLanguage,
): WrittenFiles | Refusal {
  const versions = newVersions(placed, base, language);
  const complete = base.map((file, at) => {
    const version = edits.length > 0 && placed.some((block) => block.file === at) ? versions[at] : undefined;
    return version !== undefined && isComplete(version, file, language);
  });
  const wanted = edits
    .map((edit) => ({ ...edit, blocks: edit.blocks.filter((block) => !repeatsWholeCode(block, base, complete)) }))
    .filter(({ blocks }) => blocks.length > 0);
  if (wanted.length === 0) return { files: versions, edited: base.map(() => false) };

  const applied = applyEdits(wanted, base);
  if ('kind' in applied) {
    const { kind, detail, correction } = applied;
    return kind === 'changes files'
      ? { reason: 'unknown_file', detail }
      : { reason: 'edit_not_applied', detail, correction };
  }
  const edited = base.map((file, at) => !complete[at] && applied.files[at] !== file);
  const files = base.map((file, at) => (edited[at] ? applied.files[at] : versions[at]) ?? file);
  return { files, edited };
}
