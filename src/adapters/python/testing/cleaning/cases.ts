import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { decoratorsOf } from '../../signature';
import { IntegerConstants } from './integer-constants';
import { Reduction } from './reduction';
import { Repetition } from './repetition';
import { TargetUses } from './target-uses';
import { type Pass, soundTree } from './test-file';

/** Each case costs a set-up and a report in every one of the client's loops. */
const MOST_CASES = 100;

/** Leaves each parametrized test at most a hundred cases, all its `parametrize` marks together. */
export const withFewCases: Pass = (file, subject) => {
  const reduction = new Reduction(new TargetUses(file, subject));
  const tree = soundTree(file.body);
  const constants = new IntegerConstants(tree);
  const repetition = new Repetition(tree, constants, (node) => reduction.holds(node));
  const edits: TextEdit[] = [];
  walk(tree.root, (node) => {
    let left = MOST_CASES;
    for (const decorator of decoratorsOf(node)) {
      const values = casesOf(tree, decorator);
      if (!values) continue;
      const range = repetition.rangeLength(values);
      const items = range ? [] : values.children.filter(({ named, type }) => named && type !== 'comment');
      const length = range?.length ?? items.length;
      if (length > left) {
        if (range)
          edits.push({
            start: range.stop.start,
            end: range.stop.end,
            replacement: String(range.start + left * range.step),
          });
        edits.push(...withoutIds(tree, values));
        const last = items[left - 1];
        const closing = values.children.at(-1);
        if (last && closing)
          edits.push({
            start: last.end,
            end: closing.start,
            replacement: left === 1 && values.type === 'tuple' ? ',' : '',
          });
      }
      left = Math.max(1, Math.floor(left / Math.max(1, Math.min(length, left))));
    }
    return true;
  });
  return { ...file, body: applyEdits(tree.text, edits) };
};

/** The list of cases of a `parametrize` mark, where it is written down or a range. */
function casesOf(tree: SyntaxTree, decorator: SyntaxNode): SyntaxNode | null {
  const called = decorator.type === 'call' ? decorator.child('function') : undefined;
  if (!called || !/(?:^|\.)parametrize$/.test(textOf(tree, called))) return null;
  const values = decorator.child('arguments')?.children.filter(({ named, type }) => named && type !== 'comment')[1];
  const given = values?.type === 'keyword_argument' ? values.child('value') : values;
  return given && /^(?:list|tuple|call)$/.test(given.type) ? given : null;
}

/** A list of names for the cases must be as long as the cases: without it pytest makes names of its own. */
function withoutIds(tree: SyntaxTree, values: SyntaxNode): TextEdit[] {
  const ids = values.parent?.children.find(
    (each) => each.type === 'keyword_argument' && textOf(tree, each.child('name') ?? each) === 'ids',
  );
  return ids ? [{ start: ids.start, end: ids.end, replacement: 'ids=None' }] : [];
}
