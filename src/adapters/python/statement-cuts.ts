import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { type TextEdit } from '../syntax-tree/text-edits';

interface Range {
  start: number;
  end: number;
}

/**
 * The edits that take whole statements out of a text: with their lines, the comments right above them that
 * `ownComment` accepts, and the blank lines that would be left over. Of a line shared by `;` only the statement goes.
 */
export function cutStatements(
  tree: SyntaxTree,
  statements: readonly SyntaxNode[],
  ownComment: (text: string) => boolean,
): TextEdit[] {
  const { text } = tree;
  const places = placesOf(statements);
  const shared: Range[] = [];
  const whole: Range[] = [];
  for (const node of statements) {
    const lines = linesOf(text, node);
    if (lines) whole.push({ start: withComments(tree, node, places, lines.start, ownComment), end: lines.end });
    else shared.push(withinLine(node, places));
  }
  return [...joined(text, whole).map((range) => withoutHole(text, range)), ...shared].map((range) => ({
    ...range,
    replacement: '',
  }));
}

/** The full lines of a statement that shares them with no other, line end included; else null. */
function linesOf(text: string, node: SyntaxNode): Range | null {
  const start = text.lastIndexOf('\n', node.start - 1) + 1;
  if (text.slice(start, node.start).trim() !== '') return null;
  const rest = /[ \t\f]*(?:;[ \t\f]*)?(?:#[^\n]*)?(\r?\n|$)/y;
  rest.lastIndex = node.end;
  return rest.test(text) ? { start, end: rest.lastIndex } : null;
}

/** Where each sibling of the statements stands among its siblings. */
function placesOf(statements: readonly SyntaxNode[]): Map<SyntaxNode, number> {
  const places = new Map<SyntaxNode, number>();
  for (const body of new Set(statements.map(({ parent }) => parent))) {
    body?.children.forEach((child, place) => places.set(child, place));
  }
  return places;
}

/** Up to the next statement of the line, or from the end of the one before. */
function withinLine(node: SyntaxNode, places: ReadonlyMap<SyntaxNode, number>): Range {
  const siblings = node.parent?.children ?? [];
  const place = places.get(node) ?? 0;
  const next = siblings[place + 2];
  if (siblings[place + 1]?.type === ';' && next && next.type !== 'comment')
    return { start: node.start, end: next.start };
  const previous = siblings[place - 1]?.type === ';' ? siblings[place - 2] : undefined;
  return { start: previous?.end ?? node.start, end: node.end };
}

function withComments(
  tree: SyntaxTree,
  node: SyntaxNode,
  places: ReadonlyMap<SyntaxNode, number>,
  start: number,
  ownComment: (text: string) => boolean,
): number {
  const siblings = node.parent?.children ?? [];
  let first = start;
  for (let nth = (places.get(node) ?? 0) - 1; nth >= 0; nth -= 1) {
    const above = siblings[nth];
    if (above?.type !== 'comment' || !ownComment(textOf(tree, above))) break;
    const line = tree.text.lastIndexOf('\n', above.start - 1) + 1;
    const adjacent =
      tree.text.slice(line, above.start).trim() === '' &&
      /^\s*$/.test(tree.text.slice(above.end, first)) &&
      tree.text.slice(above.end, first).split('\n').length === 2;
    if (!adjacent) break;
    first = line;
  }
  return first;
}

/** Neighbours with nothing but blank lines between them become one. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && text.slice(last.end, range.start).trim() === '') last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

/** Widened so that of the blank lines before and after the cut only the larger group stays; none at either end of the file. */
function withoutHole(text: string, { start, end }: Range): Range {
  let above = start;
  for (
    let line = previousLine(text, above);
    line < above && text.slice(line, above).trim() === '';
    line = previousLine(text, above)
  )
    above = line;
  let below = end;
  for (
    let line = nextLine(text, below);
    line > below && text.slice(below, line).trim() === '';
    line = nextLine(text, below)
  )
    below = line;
  if (below === text.length) return { start: above, end: below };
  if (above === 0) return { start: 0, end: below };
  const linesAbove = text.slice(above, start).split('\n').length;
  const linesBelow = text.slice(end, below).split('\n').length;
  return linesAbove >= linesBelow ? { start, end: below } : { start: above, end };
}

function previousLine(text: string, at: number): number {
  return at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
