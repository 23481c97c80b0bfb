import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf } from '../../syntax';
import { type EqualitySearch } from './equality-search';
import { elementHashing, hashingOf, isHashedElsewhere, lookupHashing } from '../types/hashing';

/** Whether what a search compares can be looked up instead, as far as types, names and uses tell. */
export function areKeys(site: Site, { key, wanted }: EqualitySearch): boolean {
  const hashing = [key, wanted].map((node) => lookupHashing(site, node));
  if (!hashing.includes('unknown')) return true;
  if (areSorted(site, key, wanted) || isHashedElsewhere(site, key)) return true;
  // A column of a table holds what it is compared with.
  const unknown = [key, wanted].filter((_, at) => hashing[at] === 'unknown');
  const index = unknown[0]?.type === 'subscript' ? unknown[0].child('subscript') : undefined;
  if (unknown.length === 1) {
    // What is called a key is one, and so is what it is compared with.
    const isField = ['subscript', 'attribute'].includes(unknown[0]?.type ?? '');
    const isCalled = [key, wanted].some((node) => hashingOf(site, node) !== 'unknown');
    return (index?.type === 'integer' || (isField && isCalled)) && site.types.of(unknown[0]).kind === 'unknown';
  }
  // `left[key] == right[key]` joins two tables.
  const other = unknown[1]?.type === 'subscript' ? unknown[1].child('subscript') : undefined;
  if (index?.type !== 'identifier' || !other || site.text(index) !== site.text(other)) return false;
  return /(?:^|_)(?:key|column)$/.test(site.text(index)) && site.types.of(key).kind === 'unknown';
}

/** The characters of two texts in order: as tuples they hash. */
export function areSorted(site: Site, key: SyntaxNode, wanted: SyntaxNode): boolean {
  return [key, wanted].every((node) => {
    const [only, ...others] = callOf(site.tree, node)?.positional ?? [];
    const isSorted = site.module.builtin(node.child('function')) === 'sorted' && others.length === 0;
    return isSorted && only !== undefined && (isText(site, only) || elementHashing(site, only) !== 'unknown');
  });
}

function isText(site: Site, node: SyntaxNode): boolean {
  return site.types.of(node).kind === 'unknown' && hashingOf(site, node) !== 'unknown';
}
