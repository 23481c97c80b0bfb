import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf, type Comparison, isWithin, methodOf } from '../../syntax';
import { hasFewItems } from '../containers/few-items';
import { lookupHashing } from '../types/hashing';
import { rewritesPlacesOf } from '../effects/steady';

/** A search among items for one whose key equals what is wanted. */
export interface KeyedSearch {
  /** The name, or names, of an item. */
  target: SyntaxNode;
  items: SyntaxNode;
  key: SyntaxNode;
  wanted: SyntaxNode;
}

/** The search that a comparison makes where the items and their keys stay the same in a loop around; null where they may not. */
export function keyedSearch(
  site: Site,
  target: SyntaxNode,
  items: SyntaxNode,
  comparison: Comparison,
  outer: SyntaxNode,
): KeyedSearch | null {
  const names = site.nodes('identifier').filter((node) => isWithin(node, target));
  const variables = new Set(names.map((name) => site.variables.at(name)));
  const readsItem = (node: SyntaxNode): boolean =>
    site.nodes('identifier').some((one) => isWithin(one, node) && variables.has(site.variables.at(one) ?? null));
  const [key, wanted] = readsItem(comparison.left)
    ? [comparison.left, comparison.right]
    : [comparison.right, comparison.left];
  if (variables.has(null) || names.length === 0 || !TARGETS.has(target.type)) return null;
  if (!readsItem(key) || readsItem(wanted) || wanted.type === 'none') return null;
  if (!site.effects.isPure(key) || !site.effects.isPure(wanted)) return null;
  const source = sourceOf(site, items);
  const changes = site.changesIn(outer);
  if (!source || hasFewItems(site, source) || !changes.leavesItems(source) || rewritesPlacesOf(site, key, outer))
    return null;
  const isSteady = site
    .nodes('identifier')
    .filter((node) => isWithin(node, key))
    .every((node) => variables.has(site.variables.at(node) ?? null) || changes.leaves(node));
  return isSteady && areAlike(site, key, wanted) ? { target, items, key, wanted } : null;
}

const TARGETS: ReadonlySet<string> = new Set(['identifier', 'pattern_list', 'tuple_pattern']);

/** What holds the items: the expression itself, or the dictionary of `d.items()`. */
function sourceOf(site: Site, items: SyntaxNode): SyntaxNode | null {
  const call = callOf(site.tree, items);
  const method = methodOf(site.tree, call);
  const isView = call?.positional.length === 0 && (method?.name === 'items' || method?.name === 'values');
  const source = isView ? method.object : items;
  if (!['identifier', 'attribute'].includes(source.type)) return null;
  return site.types.of(source).kind === 'iterator' ? null : source;
}

/** Whether keys and what is wanted seem to hash, and to be of one kind. */
function areAlike(site: Site, key: SyntaxNode, wanted: SyntaxNode): boolean {
  const kinds = [key, wanted].map((node) => site.types.of(node).kind);
  if (kinds.includes('float') || kinds.some((kind) => UNHASHABLE.has(kind))) return false;
  const [one, other] = kinds;
  const hashings = [key, wanted].map((node) => lookupHashing(site, node));
  if (one !== 'unknown' && other !== 'unknown') return one === other && !hashings.includes('unknown');
  return hashings.some((hashing) => hashing !== 'unknown');
}

export const UNHASHABLE: ReadonlySet<string> = new Set(['list', 'dict', 'set', 'deque', 'iterator']);

/** The names that a target binds, in text order. */
export function targetNames(site: Site, target: SyntaxNode): string[] {
  return site
    .nodes('identifier')
    .filter((node) => isWithin(node, target))
    .map((node) => site.text(node));
}
