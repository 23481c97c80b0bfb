import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { type PlacedFault } from './compile-rule';

const CLAUSE = /^(?:elif|else|except|finally|case)_clause$|^decorator$/;
const TAB = 8;

/** Where an indent means different things with different widths of a tab, else null. */
export function indentationFault(tree: SyntaxTree): PlacedFault | null {
  if (!/^[ ]*[\t\f]/m.test(tree.text)) return null;
  const levels = [{ wide: 0, narrow: 0 }];
  let fault: PlacedFault | null = null;
  walk(tree.root, (node) => {
    const indent = beginsLine(node) ? indentBefore(tree.text, node.start) : null;
    if (indent !== null && fault === null) {
      const message = placed(levels, widthOf(indent, TAB), widthOf(indent, 1));
      if (message) fault = { start: node.start, message };
    }
    return fault === null;
  });
  return fault;
}

interface Level {
  wide: number;
  narrow: number;
}

/** What CPython's tokenizer does with the first token of a line. */
function placed(levels: Level[], wide: number, narrow: number): string | null {
  const inconsistent = 'inconsistent use of tabs and spaces in indentation';
  const top = (): Level => levels.at(-1) ?? { wide: 0, narrow: 0 };
  if (wide > top().wide) {
    if (narrow <= top().narrow) return inconsistent;
    levels.push({ wide, narrow });
    return null;
  }
  while (levels.length > 1 && wide < top().wide) levels.pop();
  if (wide !== top().wide) return 'unindent does not match any outer indentation level';
  return narrow === top().narrow ? null : inconsistent;
}

function beginsLine({ type, named, parent }: SyntaxNode): boolean {
  if (!named || type === 'comment') return false;
  return CLAUSE.test(type) || parent?.type === 'block' || parent?.type === 'module';
}

/** The blanks before a place, or null when something else stands before it on its line. */
function indentBefore(text: string, index: number): string | null {
  let start = index;
  while (start > 0 && /[ \t\f]/.test(text.charAt(start - 1))) start -= 1;
  const before = text.charAt(start - 1);
  if (before !== '' && before !== '\n' && before !== '\r') return null;
  return /\\\r?\n?$/.test(text.slice(Math.max(0, start - 3), start)) ? null : text.slice(start, index);
}

function widthOf(indent: string, tab: number): number {
  let width = 0;
  for (const blank of indent) {
    if (blank === '\f') width = 0;
    else width = blank === '\t' ? (Math.floor(width / tab) + 1) * tab : width + 1;
  }
  return width;
}
