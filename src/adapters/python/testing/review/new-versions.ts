import { type WantedTest } from '../../../../domain/testgen/test-reader.port';
import { type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { type Definition, definitionsIn } from '../../definitions';
import { pythonTree } from '../../python-tree';
import { reindented } from '../../statement-text';
import { statementsIn } from '../../statements';
import { testsIn } from '../cleaning/tests-in';
import { testForm } from './test-form';

/** In characters; a file of tests is far shorter. */
const LONGEST = 200_000;
const INDENT = '    ';
const LARGE = /large(?!r)|many|huge|big|bulk|scale|long|stress|perf/i;

/** A test of a generated file. */
interface Fresh {
  tree: SyntaxTree;
  test: Definition;
  isLarge: boolean;
  takesParameters: boolean;
  /** How likely it is to fail: 0 where it passes whatever the function raises, 2 where it counts on an error. */
  risk: number;
}

/** New versions of tests, out of generated files, that no test of the file has in other words; null where there are none. */
export function newVersions(
  source: string,
  wanted: readonly WantedTest[],
  generated: readonly string[],
): string | null {
  const tree = source.length > LONGEST ? null : pythonTree(source);
  if (!tree) return null;
  const forms = new Set(testsIn(tree).map((test) => testForm(tree, test)));
  const trees = generated.flatMap((code) => pythonTree(code) ?? []).filter(({ firstError }) => firstError === null);
  const fresh = trees.flatMap((each) => freshIn(each, forms));
  const chosen = wanted.flatMap((test) => {
    const found = bestFor(test, fresh);
    if (found) fresh.splice(fresh.indexOf(found), 1);
    return found ? [{ name: test.name, fresh: found }] : [];
  });
  if (chosen.length === 0) return null;
  const used = [...new Set(chosen.map(({ fresh: { tree: from } }) => from))];
  const imports = new Set(used.flatMap((each) => supportIn(each, true)));
  const helpers = new Set(used.flatMap((each) => supportIn(each, false)));
  const suites = new Map<string, string[]>();
  for (const { name, fresh: each } of chosen) {
    const suite = name.split('.').slice(0, -1).join('.');
    suites.set(suite, [...(suites.get(suite) ?? []), renamed(each, name)]);
  }
  const tests = [...suites].map(([suite, texts]) =>
    suite === '' ? texts.join('\n\n\n') : [headOf(suite), texts.join('\n\n')].join('\n'),
  );
  return [[...imports].join('\n'), ...helpers, ...tests].filter((part) => part !== '').join('\n\n\n');
}

/** Those of a generated file's tests whose form is not there yet; it is then. */
function freshIn(tree: SyntaxTree, forms: Set<string>): Fresh[] {
  return testsIn(tree).flatMap((test) => {
    const form = testForm(tree, test);
    if (test.owner !== null || forms.has(form)) return [];
    forms.add(form);
    const text = textOf(tree, test.whole);
    const parameters = test.definition.child('parameters');
    return [
      {
        tree,
        test,
        isLarge: LARGE.test(test.name),
        takesParameters: parameters?.children.some(({ named }) => named) ?? false,
        risk: /\bsuppress\(/.test(text) ? 0 : /\braises\(/.test(text) ? 2 : 1,
      },
    ];
  });
}

/** The one that is most like the test that it stands for; of several the first. */
function bestFor({ name, failed }: WantedTest, fresh: readonly Fresh[]): Fresh | null {
  const isLarge = LARGE.test(name);
  // In a class of unittest's a test gets no fixtures.
  const fitting = fresh.filter(({ takesParameters }) => !takesParameters || !name.includes('.'));
  const costs = fitting.map((each) => {
    const isOdd = each.isLarge !== isLarge;
    const risk = failed ? 2 * each.risk : Math.max(0, each.risk - 1);
    return { each, cost: 2 * risk + (isOdd ? 3 : 0) };
  });
  return costs.reduce((best, next) => (next.cost < best.cost ? next : best), costs[0] ?? { each: null, cost: 0 }).each;
}

/** What tests may need beside them: the imports of a file, or its helpers. */
function supportIn(tree: SyntaxTree, areImports: boolean): string[] {
  const tests = new Set(testsIn(tree).map(({ whole }) => whole));
  return statementsIn(tree, tree.root)
    .filter(({ node, kind }) => !tests.has(node) && (kind === 'import') === areImports)
    .map(({ node }) => reindented(tree, node, ''));
}

/** The test under another name, as it stands in the class that this names. */
function renamed({ tree, test }: Fresh, name: string): string {
  const depth = name.split('.').length - 1;
  const own = test.definition.child('name');
  const parameters = test.definition.child('parameters');
  if (!own || !parameters) return textOf(tree, test.whole);
  const edits: TextEdit[] = [{ start: own.start, end: own.end, replacement: name.slice(name.lastIndexOf('.') + 1) }];
  if (depth > 0) edits.push({ start: parameters.start, end: parameters.end, replacement: '(self)' });
  const changed = pythonTree(applyEdits(tree.text, edits));
  const now = changed && definitionsIn(changed)[definitionsIn(tree).findIndex(({ whole }) => whole === test.whole)];
  return changed && now ? reindented(changed, now.whole, INDENT.repeat(depth)) : textOf(tree, test.whole);
}

function headOf(suite: string): string {
  return suite
    .split('.')
    .map((name, depth) => `${INDENT.repeat(depth)}class ${name}:`)
    .join('\n');
}
