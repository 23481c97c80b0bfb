import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { definitionsIn } from './definitions';
import { type Statement, statementsIn } from './statements';

/**
 * The candidate's text with one statement of the original put back: after the nearest statement that stood before it
 * there and is still here, else before the nearest that stood after it, else at the end. Indentation and line ends
 * follow the candidate. Null when its class has no body on lines of its own.
 */
export function withStatement(
  candidate: SyntaxTree,
  original: SyntaxTree,
  statement: SyntaxNode,
  owner: string | null,
): string | null {
  const body = bodyOf(candidate, owner);
  const originalBody = bodyOf(original, owner);
  if (!body || !originalBody) return null;
  const here = statementsIn(candidate, body);
  const indent = indentOf(candidate, here[0]?.node);
  if (indent === null) return null;
  const eol = candidate.text.includes('\r\n') ? '\r\n' : '\n';
  const gaps = blanksAround(original.text, statement);
  const code = reindented(original, statement, indent).replace(/\r\n|\n/g, eol);

  const places = new Map(here.flatMap((other) => keysOf(candidate, other).map((key) => [key, other.node] as const)));
  const placeOf = (other: Statement): SyntaxNode | undefined => {
    for (const key of keysOf(original, other)) if (places.has(key)) return places.get(key);
    return undefined;
  };
  const siblings = statementsIn(original, originalBody);
  const place = siblings.findIndex(({ node }) => node === statement);
  for (const sibling of siblings.slice(0, place).reverse()) {
    const above = placeOf(sibling);
    if (above) return insertedAfter(candidate.text, above.end, code, gaps, eol);
  }
  for (const sibling of siblings.slice(place + 1)) {
    const below = placeOf(sibling);
    if (!below) continue;
    const line = candidate.text.lastIndexOf('\n', below.start - 1) + 1;
    return candidate.text.slice(0, line) + code + eol.repeat(gaps.below + 1) + candidate.text.slice(line);
  }
  return insertedAfter(candidate.text, here.at(-1)?.node.end ?? body.end, code, gaps, eol);
}

/** By what a statement is found again: its names, or its text when it has none. */
function keysOf(tree: SyntaxTree, { node, names }: Statement): string[] {
  return names.length > 0 ? names.map((name) => `name ${name}`) : [`text ${textOf(tree, node)}`];
}

function bodyOf(tree: SyntaxTree, owner: string | null): SyntaxNode | undefined {
  if (owner === null) return tree.root;
  return definitionsIn(tree)
    .find(({ name, kind }) => kind === 'class' && name === owner)
    ?.definition.child('body');
}

/** The blanks before a statement that begins its line; null when something else stands there. */
function indentOf(tree: SyntaxTree, node: SyntaxNode | undefined): string | null {
  if (!node) return '';
  const blanks = tree.text.slice(tree.text.lastIndexOf('\n', node.start - 1) + 1, node.start);
  return /^[ \t]*$/.test(blanks) ? blanks : null;
}

/** The statement's lines at another indentation; lines that begin inside a string stay as they are. */
function reindented(tree: SyntaxTree, statement: SyntaxNode, indent: string): string {
  const old = indentOf(tree, statement) ?? '';
  const code = textOf(tree, statement);
  if (old === indent) return indent + code;
  const strings: SyntaxNode[] = [];
  walk(statement, (node) => {
    if (node.type === 'string') strings.push(node);
    return node.type !== 'string';
  });
  let string = 0;
  const moved = code.replace(/\n([ \t]*)(?=[^\s])/g, (line, blanks: string, at: number) => {
    const place = statement.start + at;
    while ((strings[string]?.end ?? Infinity) <= place) string += 1;
    const quoted = (strings[string]?.start ?? Infinity) <= place;
    return quoted || !blanks.startsWith(old) ? line : `\n${indent}${blanks.slice(old.length)}`;
  });
  return indent + moved;
}

/** How many blank lines the statement had above and below; at an end of the file, as many as on its other side. */
function blanksAround(text: string, { start, end }: SyntaxNode): { above: number; below: number } {
  const lines = (blanks: string): number => Math.max(blanks.split('\n').length - 2, 0);
  const [before] = /\s*$/.exec(text.slice(0, start)) ?? [''];
  const [after] = /^(?:[ \t]*#[^\n]*)?\s*/.exec(text.slice(end)) ?? [''];
  const [above, below] = [lines(before), lines(after)];
  if (before.length === start) return { above: below, below };
  return { above, below: end + after.length === text.length ? above : below };
}

function insertedAfter(
  text: string,
  end: number,
  code: string,
  gaps: { above: number; below: number },
  eol: string,
): string {
  const line = text.indexOf('\n', end);
  const at = line < 0 ? text.length : text[line - 1] === '\r' ? line - 1 : line;
  const rest = text.slice(at);
  const blanks = (/^\s*/.exec(rest)?.[0] ?? '').split('\n').length - 1;
  const apart = rest.trim() === '' || blanks > gaps.below ? '' : eol.repeat(gaps.below + 1 - blanks);
  return text.slice(0, at) + eol.repeat(gaps.above + 1) + code + apart + rest;
}
