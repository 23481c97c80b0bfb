import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type Site } from '../site';

/** What one item of a sequence may be called: `line` for `lines`, `row_item` for what has no such form. */
export function itemName(site: Site, sequence: SyntaxNode): string {
  if (sequence.type === 'subscript') return 'inner';
  const name = site.text(sequence.child('attribute') ?? sequence);
  const [, stem] = /^(\w{2,})s$/.exec(name) ?? [];
  return stem !== undefined && !/(?:s|u|i)$/.test(stem) ? stem : `${name}_item`;
}
