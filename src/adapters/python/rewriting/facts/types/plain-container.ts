import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, callOf } from '../../syntax';

export type PlainKind = 'dict' | 'set' | 'list';

/** What the start of a variable shows it to be, without a class of its own. */
const PLAIN: Readonly<Record<string, PlainKind>> = {
  ...{ dictionary: 'dict', dictionary_comprehension: 'dict', set: 'set', set_comprehension: 'set' },
  ...{ list: 'list', list_comprehension: 'list' },
};

/** A dictionary, set or list by the expression that makes it new; null for any other. */
export function plainContainer(site: Site, value: SyntaxNode | null): PlainKind | null {
  const node = bare(value ?? undefined);
  if (!node) return null;
  const made = Object.hasOwn(PLAIN, node.type) ? PLAIN[node.type] : undefined;
  if (made) return made;
  const builtin = site.module.builtin(callOf(site.tree, node)?.callee);
  return builtin === 'dict' || builtin === 'set' || builtin === 'list' ? builtin : null;
}
