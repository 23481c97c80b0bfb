import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { IMPORTS } from '../../bindings';
import { type Definition } from '../../definitions';
import { endOfLine, indentOf, startWithComments } from '../../statement-text';
import { insertedBefore } from '../instrumentation/preamble';

/** What comes into a test file; all texts with LF, indented as they are to stand. */
export interface Parts {
  /** What takes the place of a test of the file. */
  tests: ReadonlyMap<Definition, string>;
  /** Members that come into the class of a test, in front of it. */
  members: ReadonlyMap<Definition, readonly string[]>;
  /** Definitions that come in front of the first of these tests. */
  definitions: readonly string[];
  /** Import statements. */
  imports: readonly string[];
}

/**
 * The file with those parts in it, which take on its line ends; every other byte stays. Comments right above a test are
 * its own: they go when the new text brings some.
 */
export function spliced(tree: SyntaxTree, parts: Parts): string {
  const { text } = tree;
  const edits: TextEdit[] = [];
  for (const [{ whole }, code] of parts.tests) {
    const start = /^[ \t]*#/.test(code) ? startWithComments(tree, whole) : whole.start;
    edits.push({ start: lineStart(text, start), end: endOfLine(text, whole.end), replacement: code });
  }
  for (const [{ whole }, members] of parts.members) {
    edits.push(...insertedInFrontOf(tree, whole, members, '\n\n'));
  }
  const [first] = [...parts.tests.keys()].map(({ whole }) => whole).sort((a, b) => a.start - b.start);
  if (first) edits.push(...insertedInFrontOf(tree, topmost(first), parts.definitions, '\n\n\n'));
  if (parts.imports.length > 0) edits.push(behindImports(tree, parts.imports.join('\n')));
  return applyEdits(
    text,
    edits.map((edit) => ({ ...edit, replacement: withLineEndsOf(text, edit.replacement) })),
  );
}

/** The blanks that a test of the file stands behind. */
export function indentOfTest(tree: SyntaxTree, { whole }: Definition): string {
  return indentOf(tree, whole) ?? '';
}

function insertedInFrontOf(
  tree: SyntaxTree,
  node: SyntaxNode,
  codes: readonly string[],
  gap: string,
): readonly TextEdit[] {
  if (codes.length === 0) return [];
  const start = lineStart(tree.text, startWithComments(tree, node));
  return [{ start, end: start, replacement: codes.map((code) => code + gap).join('') }];
}

/** Behind the last import of the top, or where a first one belongs. */
function behindImports(tree: SyntaxTree, lines: string): TextEdit {
  const statements = tree.root.children.filter(({ named, type }) => named && type !== 'comment');
  const end = statements.findIndex(({ type }) => /^(?:decorated|function|class)_/.test(type));
  const last = statements.slice(0, end < 0 ? undefined : end).findLast(({ type }) => IMPORTS.has(type));
  if (!last) return insertedBefore(tree, lines);
  const at = tree.text.slice(last.end).search(/\r?\n|$/) + last.end;
  return { start: at, end: at, replacement: `\n${lines}` };
}

function topmost(node: SyntaxNode): SyntaxNode {
  let top = node;
  while (top.parent?.parent) top = top.parent;
  return top;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function withLineEndsOf(text: string, code: string): string {
  const plain = code.replace(/\r\n/g, '\n');
  return /^[^\n]*\r\n/.test(text) ? plain.replace(/\n/g, '\r\n') : plain;
}
