import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type Site } from '../site';
import { indentAt } from './lines';

/** The lines of some statements of one block without their indentation; null where a text goes over several lines. */
export function unindented(site: Site, statements: readonly SyntaxNode[]): string[] | null {
  const [first, last] = [statements[0], statements.at(-1)];
  if (!first || !last) return [];
  const isBroken = site
    .nodes('string')
    .some((text) => text.start >= first.start && text.end <= last.end && site.text(text).includes('\n'));
  if (isBroken) return null;
  const indent = indentAt(site.tree, first);
  return site.tree.text
    .slice(first.start, last.end)
    .split(/\r?\n/)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}
