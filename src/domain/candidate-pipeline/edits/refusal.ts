import { type CodeFile } from '../../code-file';
import { certainFile } from './choose-file';
import { type Edit } from './edit';
import { type Failure } from './failure';
import { FailureTexts } from './failure-text';

/** Why edits were not applied. */
export interface EditRefusal {
  kind: 'not applied' | 'changes files';
  /** One line for people. */
  detail: string;
  /** Several lines: what the model is told. */
  correction: string;
}

/** How many blocks are looked for in vain before the rest is left alone. */
export const MOST_FAILURES = 5;

const NOTHING_APPLIED = 'None of the edit was applied.';
const NO_NEW_FILES = 'Only the files that you were shown can be changed: none can be added, deleted or moved.';

/** Refuses edits that add, delete or move a file; null where they only change what files hold. */
export function refuseFileChanges(edits: readonly Edit[], base: readonly CodeFile[]): EditRefusal | null {
  for (const { format, blockName, blocks } of edits) {
    for (const { change, path, number } of blocks) {
      const isChange = change === 'add' ? path !== null && certainFile(path, base) === null : change !== 'update';
      if (!isChange) continue;
      const detail = `${format} ${blockName} ${number} would ${change} ${path ?? 'a file'}`;
      return { kind: 'changes files', detail, correction: [`${detail}.`, NOTHING_APPLIED, NO_NEW_FILES].join('\n') };
    }
  }
  return null;
}

/** Refuses edits of which blocks could not be applied. */
export function refuseFailures(
  failures: readonly Failure[],
  edits: readonly Edit[],
  base: readonly CodeFile[],
): EditRefusal {
  const texts = new FailureTexts(base);
  const [first, ...others] = failures.slice(0, MOST_FAILURES).map((failure) => texts.textOf(failure));
  const all = edits.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const many = failures.length < MOST_FAILURES ? String(failures.length) : `at least ${failures.length}`;
  const those = failures.length === 1 && all === 1 ? 'it does' : `${many} of its ${all} parts do`;
  const sections = [first, ...others].map((text) => (text?.correction ?? []).join('\n'));
  return {
    kind: 'not applied',
    detail: `${first?.detail ?? ''}${others.length > 0 ? ` (and ${others.length} more)` : ''}`,
    correction: [`None of the edit was applied: ${those} not fit the code.`, ...sections].join('\n\n'),
  };
}

/** Refuses edits that leave every file as it was. */
export function refuseNoChange(touched: readonly CodeFile[]): EditRefusal {
  const paths = touched.map(({ path }) => path ?? 'the code').join(', ');
  const detail = `the edit changes nothing${paths === '' ? '' : ` in ${paths}`}`;
  return {
    kind: 'not applied',
    detail,
    correction: [
      `${detail[0]?.toUpperCase() ?? ''}${detail.slice(1)}: afterwards the code is as it was before.`,
      'Give new lines that differ from the old ones.',
    ].join('\n'),
  };
}
