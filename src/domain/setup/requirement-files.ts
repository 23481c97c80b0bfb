const KINDS = 'dev|develop|development|tests?|testing|ci';
/** Of a requirement file what it is for, '' for what everything needs: `requirements-dev.txt`, `test_requirements.txt`. */
const FILE = new RegExp(`^(?:(${KINDS})[-_.])?requirements(?:[-_.](${KINDS}|base|main|all))?\\.txt$`, 'i');
/** The same in a folder `requirements`. */
const INNER = new RegExp(`^(?:requirements|base|main|common|app|prod|production|default|all|(${KINDS}))\\.txt$`, 'i');

/** Paths of the files that pip is given: what everything needs, then what tests need. Names that a shell would misread are none of them. */
export function requirementsIn(names: readonly string[], inFolder: readonly string[]): string[] {
  const found = [
    ...names.map((name) => ({ path: name, match: FILE.exec(name) })),
    ...inFolder.map((name) => ({ path: `requirements/${name}`, match: INNER.exec(name) })),
  ].flatMap(({ path, match }) => (match ? { path, isForTests: isForTests(match) } : []));
  return [...found.filter((file) => !file.isForTests), ...found.filter((file) => file.isForTests)].map(
    ({ path }) => path,
  );
}

function isForTests([, before, after]: RegExpExecArray): boolean {
  const kind = before ?? after;
  return kind !== undefined && new RegExp(`^(?:${KINDS})$`, 'i').test(kind);
}
