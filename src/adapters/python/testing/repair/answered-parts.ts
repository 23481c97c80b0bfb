import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { applyEdits } from '../../../syntax-tree/text-edits';
import { type Definition, definitionsIn } from '../../definitions';
import { definitionOf, statementsIn, type Statement } from '../../statements';
import { reindented } from '../../statement-text';
import { isSound, soundTree, type TestFile } from '../cleaning/test-file';
import { isSuite, testsIn, testsNamed } from '../cleaning/tests-in';
import { mentionsIn } from '../cleaning/unused';
import { type Fitting, fittingEdits, fittings } from './fitted-tests';
import { separateNames } from './separate-names';
import { indentOfTest, type Parts } from './splice';

/** What an answer brings into a file: the parts, and its imports as data. */
export interface AnsweredParts extends Omit<Parts, 'imports'> {
  imports: TestFile['imports'];
  /** The names that the new definitions and members bind; a member's with its class. */
  names: ReadonlySet<string>;
}

/**
 * What an answer has for those tests of a file: new versions under the old names, and all that these need and the file
 * does not have, under names that nothing in the file has. Null when it has nothing that can be used.
 */
export function answeredParts(
  answer: TestFile,
  file: SyntaxTree,
  names: readonly string[],
  version: string,
): AnsweredParts | null {
  const tree = soundTree(answer.body);
  const known = new Set(testsIn(file).map(({ name }) => name));
  const fitted = fittings(testsNamed(file, names), tree, known).flatMap((fitting) => {
    const edits = fittingEdits(tree, fitting);
    return edits ? [{ ...fitting, edits }] : [];
  });
  if (fitted.length === 0) return null;
  const own = separateNames(file, tree, answer.imports);
  const body = applyEdits(answer.body, [...own.edits, ...fitted.flatMap(({ edits }) => edits)]);
  if (!isSound(body, version)) return null;
  // Names changed, but no statement came or went: what stood at a place still does.
  const changed = soundTree(body);
  const [before, after] = [definitionsIn(tree), definitionsIn(changed)];
  const found = fitted.flatMap(({ old, given }): Fitting[] => {
    const now = after[before.findIndex(({ whole }) => whole === given.whole)];
    return now ? [{ old, given: now }] : [];
  });
  return { ...partsOf(changed, found, file, own.shared), imports: own.imports };
}

function partsOf(
  answer: SyntaxTree,
  found: readonly Fitting[],
  file: SyntaxTree,
  shared: ReadonlySet<string>,
): Omit<AnsweredParts, 'imports'> {
  const needed = new Set<string>();
  const names = new Set<string>();
  const members = new Map<Definition, string[]>();
  const tests = new Map<Definition, string>();
  for (const { old, given } of found) {
    const indent = indentOfTest(file, old);
    tests.set(old, reindented(answer, given.whole, indent));
    const uses = mentionsIn(answer, given.whole, true);
    const present = new Set([...namesOfMembers(file, old), ...names]);
    const lacking = neededOf(membersBeside(answer, old, given), uses, answer, (name) =>
      present.has(`${old.owner ?? ''}.${name}`),
    );
    for (const member of lacking) for (const name of member.names) names.add(`${old.owner ?? ''}.${name}`);
    if (lacking.length > 0)
      members.set(
        old,
        lacking.map(({ node }) => reindented(answer, node, indent)),
      );
    for (const name of uses) needed.add(name);
  }
  const support = statementsIn(answer, answer.root).filter((statement) => isSupport(answer, statement));
  const lacking = neededOf(support, needed, answer, (name) => shared.has(name));
  for (const name of lacking.flatMap((statement) => statement.names)) names.add(name);
  return { tests, members, names, definitions: lacking.map(({ node }) => reindented(answer, node, '')) };
}

/** Of those statements the ones that bind a used name which is not there yet, and those that they use in turn; `uses` grows. */
function neededOf(
  statements: readonly Statement[],
  uses: Set<string>,
  tree: SyntaxTree,
  isThere: (name: string) => boolean,
): Statement[] {
  const needed = new Set<Statement>();
  for (let grown = true; grown;) {
    grown = false;
    for (const statement of statements) {
      if (needed.has(statement) || !statement.names.some((name) => uses.has(name) && !isThere(name))) continue;
      needed.add(statement);
      for (const name of mentionsIn(tree, statement.node, true)) uses.add(name);
      grown = true;
    }
  }
  return statements.filter((statement) => needed.has(statement));
}

/** What stands in the class beside a test of the answer, where the file's test stands in one too. */
function membersBeside(answer: SyntaxTree, old: Definition, given: Definition): Statement[] {
  if (old.owner === null || given.owner === null) return [];
  const body = given.whole.parent;
  return body ? statementsIn(answer, body).filter((statement) => isSupport(answer, statement)) : [];
}

function namesOfMembers(file: SyntaxTree, { owner, whole }: Definition): string[] {
  const body: SyntaxNode | null = owner === null ? null : whole.parent;
  return body ? statementsIn(file, body).flatMap(({ names }) => names.map((name) => `${owner ?? ''}.${name}`)) : [];
}

/** Whether a statement is there for tests to use. */
function isSupport(tree: SyntaxTree, { node, kind, names }: Statement): boolean {
  if (kind === 'import' || kind === 'other') return false;
  if (kind === 'class') return !isSuite(tree, definitionOf(node));
  return kind !== 'function' || !names.some((name) => name.startsWith('test'));
}
