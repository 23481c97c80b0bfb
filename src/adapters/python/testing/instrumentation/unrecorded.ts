import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { pythonTree } from '../../python-tree';

/** The names under which a test file has its recorder, whatever their prefix had to be. */
const RECORDER = /^_cf\d*_(call|recorded)$/;

/**
 * Undoes what `useEdits` did: `_cf_call(site, f, x)` is `f(x)` again, and `_cf_recorded(site, f)` is `f`. Text that is
 * no Python, or not whole, is read as well as it can be.
 */
export function unrecorded(test: string): string {
  if (!test.includes('_cf')) return test;
  const tree = pythonTree(test);
  if (!tree) return test;
  const edits: TextEdit[] = [];
  walk(tree.root, (node) => {
    const called = node.type === 'call' ? node.child('function') : undefined;
    const [, recorder] = (called && RECORDER.exec(textOf(tree, called))) ?? [];
    const list = node.child('arguments');
    if (recorder !== undefined && list) edits.push(...asWritten(node, list, recorder === 'call'));
    return true;
  });
  return applyEdits(test, edits);
}

function asWritten(use: SyntaxNode, list: SyntaxNode, isCall: boolean): TextEdit[] {
  const [site, target, ...values] = list.children.filter(({ named, type }) => named && type !== 'comment');
  if (!site || !target) return [];
  const before = { start: use.start, end: target.start, replacement: '' };
  if (!isCall) return [before, { start: target.end, end: use.end, replacement: '' }];
  const [first] = values;
  return [before, { start: target.end, end: first ? first.start : list.end - 1, replacement: '(' }];
}
