import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { type CollectingLoop } from '../facts/loops/collecting-loop';
import { type Site } from '../site';
import { indentAt, indentUnit, lineEnd } from './lines';

const LONGEST_LINE = 100;

/** `name = [item for x in xs]`, on one line where it fits. */
export function comprehension(
  site: Site,
  { loop, clauses }: CollectingLoop,
  { opening, item, closing }: { opening: string; item: string; closing: string },
): string {
  const indent = indentAt(site.tree, loop);
  const end = lineEnd(site.tree);
  const line = `${opening}${[item, ...clauses].join(' ')}${closing}`;
  if (indent.length + line.length <= LONGEST_LINE && !line.includes('\n')) return line;
  const inner = indent + indentUnit(site.tree, loop);
  return `${opening}${end}${[item, ...clauses].map((part) => inner + part).join(end)}${end}${indent}${closing}`;
}

/** The comments of a part of the function, each on a line of its own. */
export function commentsOf(site: Site, part: SyntaxNode): string {
  const comments: string[] = [];
  walk(part, (node) => {
    if (node.type === 'comment') comments.push(site.text(node) + lineEnd(site.tree) + indentAt(site.tree, part));
    return true;
  });
  return comments.join('');
}
