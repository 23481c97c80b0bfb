import { type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { type Definition, definitionsIn } from '../../definitions';
import { normalForm } from '../../normal-form';
import { pythonTree } from '../../python-tree';
import { reindented } from '../../statement-text';

/**
 * A text that is equal for tests that do the same: that differ only in their names, comments, layout, variables, and in
 * what they keep results for.
 */
export function testForm(tree: SyntaxTree, { whole }: Definition): string {
  const code = reindented(tree, whole, '');
  const alone = pythonTree(code);
  const name = alone && definitionsIn(alone)[0]?.definition.child('name');
  if (!name) return code;
  const self = /^\s*\(\s*(?:self\s*,?\s*)?/.exec(code.slice(name.end))?.[0] ?? '';
  const edits = [{ start: name.start, end: name.end + self.length, replacement: 'test(' }, ...unreadResults(alone)];
  const plain = pythonTree(applyEdits(code, edits));
  return plain ? normalForm(plain) : code;
}

/** Takes the variables away that nothing reads, and leaves what they were given. */
function unreadResults(tree: SyntaxTree): TextEdit[] {
  const mentions = new Map<string, number>();
  const found: { name: string; edit: TextEdit }[] = [];
  walk(tree.root, (node) => {
    if (node.type === 'identifier') mentions.set(textOf(tree, node), (mentions.get(textOf(tree, node)) ?? 0) + 1);
    const [left, right] = [node.child('left'), node.child('right')];
    if (node.type === 'assignment' && left?.type === 'identifier' && right)
      found.push({ name: textOf(tree, left), edit: { start: left.start, end: right.start, replacement: '' } });
    return true;
  });
  const isUnread = (name: string): boolean => name === 'codeflash_output' || mentions.get(name) === 1;
  return found.flatMap(({ name, edit }) => (isUnread(name) ? [edit] : []));
}
