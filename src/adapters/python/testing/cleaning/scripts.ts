import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { isPlainString } from '../../string-literals';
import { statementsIn } from '../../statements';
import { StatementEdits } from './statement-edits';
import { type Pass, soundTree } from './test-file';

/** Calls at the top that prepare tests: seeds, the skipping of a file whose package is not there, and adding to a table. */
const PREPARES =
  /(?:^|\.)(?:(?:manual_)?seed|importorskip|setrecursionlimit|append|extend|update|add|register|setdefault|insert|sort|filterwarnings|simplefilter|set_printoptions)$/;
const PATHS = /^sys\.(?:path|modules|argv)\b/;

/** Takes out what only runs when the file is run or imported: `__main__` blocks, runners, prints, changes of the import path. */
export const withoutScripts: Pass = (file) => {
  const tree = soundTree(file.body);
  const edits = new StatementEdits(tree);
  statementsIn(tree, tree.root).forEach(({ node, kind }, nth) => {
    if (kind === 'other' && !(nth === 0 && isPlainString(tree, node)) && isScript(tree, node)) edits.remove(node);
  });
  return { ...file, body: edits.apply() };
};

function isScript(tree: SyntaxTree, node: SyntaxNode): boolean {
  const condition = node.child('condition');
  if (condition) return /\b__name__\b/.test(textOf(tree, condition)) || PATHS.test(firstCall(tree, node));
  if (node.type !== 'expression_statement') return !/^(?:for|with|if|try)_statement$/.test(node.type);
  const called = node.children[0]?.type === 'call' ? node.children[0].child('function') : undefined;
  return !called || PATHS.test(textOf(tree, called)) || !PREPARES.test(textOf(tree, called));
}

/** What the first statement under a condition calls. */
function firstCall(tree: SyntaxTree, node: SyntaxNode): string {
  const [first] = node.child('consequence')?.children ?? [];
  return first ? textOf(tree, first) : '';
}
