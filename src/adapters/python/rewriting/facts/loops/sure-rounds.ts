import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { type Site } from '../../site';
import { callOf, methodOf } from '../../syntax';
import { roundsIf } from './rounds';

/** Kinds that are false where they are empty. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...['list', 'tuple', 'dict', 'set', 'frozenset', 'str', 'bytes', 'deque', 'range'],
]);

/**
 * When a loop over some items has a round, as `roundsIf` tells it, where the truth of the items tells that for certain: an
 * iterator is true without any, an array has no truth.
 */
export function sureRounds(site: Site, items: SyntaxNode | undefined, loop: SyntaxNode): string | null {
  const condition = roundsIf(site, items, loop);
  if (!items || condition === null || condition === '' || condition.endsWith(' > 0')) return condition;
  let sure: string | null = null;
  walk(items, (node) => {
    if (node.type !== 'identifier' && node.type !== 'attribute') return true;
    if (site.text(node) !== condition) return true;
    const call = callOf(site.tree, node.parent?.parent ?? undefined);
    const isView = node.field === 'object' && methodOf(site.tree, call) !== null;
    const isMeasured = call?.positional[0] === node && site.module.builtin(call.callee) === 'len';
    if (isMeasured) sure = `len(${condition}) > 0`;
    else if (isView || CONTAINERS.has(site.types.of(node).kind)) sure = condition;
    return false;
  });
  return sure;
}
