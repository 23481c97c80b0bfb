import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { enclosing, walk } from '../../../syntax-tree/traversal';
import { decoratorsOf } from '../../signature';
import { DottedNames } from './dotted-names';
import { StatementEdits } from './statement-edits';
import { type Pass, soundTree } from './test-file';
import { isUnittest, testsIn } from './tests-in';

const LOOPS = /^asyncio\.(?:new_event_loop|get_event_loop)$/;
const MARKED = /(?:^|\.)mark\.asyncio\b/;

/** Makes tests that run a coroutine by themselves async ones, and gives every async test what it needs to be run by pytest. */
export const withAsyncTests: Pass = (file, subject) => {
  const tree = soundTree(file.body);
  const edits = new StatementEdits(tree);
  const names = new DottedNames(tree, file.imports);
  const markedFile = tree.root.children.some(
    (node) => /^pytestmark\b/.test(textOf(tree, node)) && MARKED.test(textOf(tree, node)),
  );
  let marks = false;
  for (const { definition, whole } of testsIn(tree)) {
    const suite = enclosing(definition, 'class_definition');
    const unittest = suite !== null && isUnittest(tree, suite);
    const runs =
      subject.target.isAsync && !definition.childOf('async') && !unittest ? runsIn(tree, definition, names) : [];
    if (runs.length === 0 && !definition.childOf('async')) continue;
    if (suite && unittest) makeAsyncSuite(tree, suite, edits);
    else if (!markedFile && !isMarked(tree, whole) && !(suite && isMarked(tree, suite.parent ?? suite))) {
      const indent = tree.text.slice(tree.text.lastIndexOf('\n', whole.start - 1) + 1, whole.start);
      edits.edit(whole.start, whole.start, `@pytest.mark.asyncio\n${indent}`);
      marks = true;
    }
    for (const run of runs) run.rewrite(edits);
    if (runs.length > 0) edits.edit(definition.start, definition.start, 'async ');
  }
  walk(tree.root, (node) => {
    if (node.type === 'decorator' && /^@pytest\.mark\.anyio\b/.test(textOf(tree, node)))
      edits.edit(node.start, node.end, '@pytest.mark.asyncio');
    return true;
  });
  const pytest = { module: 'pytest', name: null, alias: null };
  return { imports: marks ? [...file.imports, pytest] : file.imports, body: edits.apply() };
};

interface Run {
  rewrite: (edits: StatementEdits) => void;
}

/** The places where a test starts a loop; none when one of them cannot become an `await`. */
function runsIn(tree: SyntaxTree, definition: SyntaxNode, names: DottedNames): Run[] {
  const runs: Run[] = [];
  const loops = new Set<string>();
  const seen = { run: false, stays: false };
  walk(definition, (node) => {
    if (node.type === 'assignment') {
      const [left, right] = [node.child('left'), node.child('right')];
      if (left && right?.type === 'call' && LOOPS.test(names.of(right.child('function'))) && node.parent) {
        loops.add(textOf(tree, left));
        const { parent } = node;
        runs.push({
          rewrite: (edits) => {
            edits.remove(parent);
          },
        });
      }
    }
    if (node.type !== 'call') return true;
    const called = node.child('function');
    const name = names.of(called);
    const loop = called?.type === 'attribute' ? called.child('object') : undefined;
    const method = called?.type === 'attribute' ? called.child('attribute') : undefined;
    const ofLoop =
      loop !== undefined &&
      (loops.has(textOf(tree, loop)) || (loop.type === 'call' && LOOPS.test(names.of(loop.child('function')))));
    const isRun = name === 'asyncio.run' || (ofLoop && method && textOf(tree, method) === 'run_until_complete');
    const isCare = name === 'asyncio.set_event_loop' || (ofLoop && method && textOf(tree, method) === 'close');
    const { parent } = node;
    if (isCare && parent?.type === 'expression_statement')
      runs.push({
        rewrite: (edits) => {
          edits.remove(parent);
        },
      });
    if (!isRun) return true;
    seen.run = true;
    const [coroutine] =
      node.child('arguments')?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
    seen.stays ||= coroutine === undefined || enclosing(node, 'function_definition', 'lambda') !== definition;
    if (coroutine) {
      const bare = /^(?:expression_statement|assignment|await|argument_list|return_statement)$/.test(
        parent?.type ?? '',
      );
      runs.push({
        rewrite: (edits) => {
          edits.edit(node.start, coroutine.start, bare ? 'await ' : '(await ');
          edits.edit(coroutine.end, node.end, bare ? '' : ')');
        },
      });
    }
    return true;
  });
  return seen.run && !seen.stays ? runs : [];
}

function isMarked(tree: SyntaxTree, whole: SyntaxNode): boolean {
  return decoratorsOf(whole).some(
    (decorator) => MARKED.test(textOf(tree, decorator)) || /mark\.anyio\b/.test(textOf(tree, decorator)),
  );
}

/** unittest awaits tests only in a class of its own. */
function makeAsyncSuite(tree: SyntaxTree, suite: SyntaxNode, edits: StatementEdits): void {
  const bases = suite.child('superclasses');
  if (!bases) return;
  walk(bases, (node) => {
    if (node.type === 'identifier' && textOf(tree, node) === 'TestCase')
      edits.edit(node.start, node.end, 'IsolatedAsyncioTestCase');
    return true;
  });
}
