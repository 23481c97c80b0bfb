import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { isPlainString } from '../../string-literals';

/** A byte order mark, and what the first two lines tell the system (`#!`) and the compiler (`coding`). */
const FOR_OTHERS = /^\uFEFF?(?:(?:[ \t\f]*(?:#.*)?\r?\n)?[ \t\f]*#.*?coding[:=].*\r?\n|#!.*\r?\n)?/;

/**
 * The edit that puts code before all that a module runs: behind its docstring and its `from __future__` imports, which
 * must stay first, and behind what the first two lines tell the system and the compiler. It takes on the text's line ends.
 */
export function insertedBefore(tree: SyntaxTree, code: string): TextEdit {
  const { text } = tree;
  const crlf = /^[^\n]*\r\n/.test(text);
  const lines = (parts: string): string => (crlf ? parts.replace(/\n/g, '\r\n') : parts);
  const last = lastOfTheFirst(tree);
  if (!last) {
    const start = FOR_OTHERS.exec(text)?.[0].length ?? 0;
    return { start, end: start, replacement: lines(`${code}\n\n`) };
  }
  const [line = '', semicolon = '', next = ''] =
    /^[ \t\f]*(;?)[ \t\f]*(?:#[^\r\n]*)?(.?)/.exec(text.slice(last.end)) ?? [];
  const end = last.end + line.length - next.length;
  if (next === '') return { start: end, end, replacement: lines(`\n\n\n${code.trimEnd()}\n`) };
  return { start: last.end, end: semicolon ? end : last.end, replacement: lines(`\n\n\n${code}\n\n`) };
}

/** The last of the statements that nothing may stand before, if there are any. */
function lastOfTheFirst(tree: SyntaxTree): SyntaxNode | null {
  let last: SyntaxNode | null = null;
  for (const node of tree.root.children) {
    if (!node.named || node.type === 'comment') continue;
    const mayStay = node.type === 'future_import_statement' || (last === null && isPlainString(tree, node));
    if (!mayStay) break;
    last = node;
  }
  return last;
}
