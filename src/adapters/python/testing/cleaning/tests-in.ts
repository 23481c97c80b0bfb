import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { type Definition, bareName, definitionsIn } from '../../definitions';
import { decoratorsOf } from '../../signature';

/** The functions that pytest runs: `test…` at the top or in classes that it collects. */
export function testsIn(tree: SyntaxTree): Definition[] {
  const definitions = definitionsIn(tree);
  const suites = new Set(
    definitions.filter((each) => each.kind === 'class' && isSuite(tree, each.definition)).map(({ name }) => name),
  );
  return definitions.filter(
    (each) =>
      each.kind === 'function' && /^test/.test(bareName(each)) && (each.owner === null || suites.has(each.owner)),
  );
}

/** Those of the tests that have one of the names, in the order of the names; of two with one name the last, which is the one that runs. */
export function testsNamed(tree: SyntaxTree, names: readonly string[]): Definition[] {
  const tests = testsIn(tree);
  return [...new Set(names)].flatMap((name) => tests.findLast((test) => test.name === name) ?? []);
}

/** Whether pytest looks for tests in a class: by its name, or as one of unittest's. */
export function isSuite(tree: SyntaxTree, definition: SyntaxNode): boolean {
  const name = definition.child('name');
  return (name !== undefined && textOf(tree, name).startsWith('Test')) || isUnittest(tree, definition);
}

/** Whether a class is one of unittest's: by the name of a class that it is derived from. */
export function isUnittest(tree: SyntaxTree, definition: SyntaxNode): boolean {
  const bases = definition.child('superclasses');
  return bases !== undefined && /TestCase\b/.test(textOf(tree, bases));
}

/** Whether a definition is a fixture of pytest. */
export function isFixture(tree: SyntaxTree, { whole }: Definition): boolean {
  return decoratorsOf(whole).some((decorator) => /^(?:pytest(?:_asyncio)?\.)?fixture\b/.test(textOf(tree, decorator)));
}
