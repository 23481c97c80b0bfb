import { type CodeFile } from '../../code-file';
import { lineBreakFor } from '../file-style';
import { type Edit } from './edit';
import { EditApplication } from './edit-application';
import { EditedFile } from './edited-file';
import { type Failure } from './failure';
import { type EditRefusal, MOST_FAILURES, refuseFailures, refuseFileChanges, refuseNoChange } from './refusal';

export { type EditRefusal } from './refusal';

/**
 * Applies edits to the files of the base, one edit after the other, all of them or none.
 * @returns every file of the base in its order, the same object where it is not changed; or why nothing was applied.
 * Never throws on any edit. Linear in edits and files but for the number of blocks.
 */
export function applyEdits(edits: readonly Edit[], base: readonly CodeFile[]): { files: CodeFile[] } | EditRefusal {
  const fileChange = refuseFileChanges(edits, base);
  if (fileChange) return fileChange;

  const files = base.map((file) => new EditedFile(file.code, lineBreakFor(file, base)));
  const failures: Failure[] = [];
  const touched = new Set<number>();
  for (const edit of edits) {
    const application = new EditApplication(edit, base, files);
    for (const failure of application.run(MOST_FAILURES - failures.length)) failures.push(failure);
    for (const file of application.touched) touched.add(file);
  }
  if (failures.length > 0) return refuseFailures(failures, edits, base);

  const changed = base.map((file, at) => {
    const code = touched.has(at) ? files[at]?.code : undefined;
    return code === undefined || code === file.code ? file : { ...file, code };
  });
  if (changed.every((file, at) => file === base[at])) return refuseNoChange(base.filter((_, at) => touched.has(at)));
  return { files: changed };
}
