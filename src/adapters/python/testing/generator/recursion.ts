import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { COMPREHENSIONS } from '../../bindings';

/** How a function calls itself: not at all, once on something smaller, or so often that the calls multiply. */
export type Recursion = 'none' | 'linear' | 'exponential';

/** What calls of itself make of a function's numbers. */
export interface Recurring {
  recursion: Recursion;
  /** The most that the numbers of a function whose calls multiply may be. */
  deepest: number;
}

/** How often calls may double: 2 to this power are some ten milliseconds. */
export const DOUBLINGS = 14;
const CACHES = /(?:^@|\.)(?:lru_cache|cache|cached|memoize|memoized)\b/;

/** Reads off the calls of itself that a function of that name makes. */
export function recursionOf(tree: SyntaxTree, definition: SyntaxNode, name: string): Recurring {
  const decorators =
    definition.parent?.type === 'decorated_definition'
      ? definition.parent.children.filter(({ type }) => type === 'decorator')
      : [];
  let calls = 0;
  /** The places of arguments that get smaller: where there are several, each call makes but one of them so. */
  const shrinking = new Set<number>();
  let halves = false;
  const pending: { node: SyntaxNode; isRepeated: boolean }[] = [{ node: definition, isRepeated: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, isRepeated } = next;
    const called = node.type === 'call' ? node.child('function') : undefined;
    const own =
      called?.type === 'attribute' ? called.child('attribute') : called?.type === 'identifier' ? called : undefined;
    if (own && textOf(tree, own) === name) {
      const owner = called?.type === 'attribute' ? textOf(tree, called.child('object') ?? called) : 'self';
      const isOwn = owner === 'self' || owner === 'cls' || /^[A-Z]\w*$/.test(owner);
      calls += isRepeated && isOwn ? 2 : 1;
      for (const [nth, argument] of (node.child('arguments')?.children ?? []).entries()) {
        const operator = argument.type === 'binary_operator' ? argument.children[1]?.type : null;
        if ((isOwn && operator === '-') || (argument.type === 'subscript' && argument.childOf('slice') !== undefined))
          shrinking.add(nth);
        halves ||= operator === '//' || operator === '/';
      }
    }
    const repeats = isRepeated || /^(?:for|while)_statement$/.test(node.type) || COMPREHENSIONS.has(node.type);
    for (const child of node.children) pending.push({ node: child, isRepeated: repeats });
  }
  if (calls === 0) return { recursion: 'none', deepest: DOUBLINGS };
  const isCached = decorators.some((decorator) => CACHES.test(textOf(tree, decorator)));
  const multiplies = calls > 1 && shrinking.size > 0 && !halves && !isCached;
  if (!multiplies) return { recursion: 'linear', deepest: DOUBLINGS };
  const deepest = Math.max(2, Math.floor(DOUBLINGS / Math.log2(calls) / shrinking.size));
  return { recursion: 'exponential', deepest };
}
