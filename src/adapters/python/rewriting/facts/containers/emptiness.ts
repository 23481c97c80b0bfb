import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf, comparisonOf } from '../../syntax';
import { usageOf } from '../variables/usage';

/** How a list is asked whether there is something in it. */
export interface Asked {
  /** The whole question: `len(xs) > 0`, or `xs` itself as a condition. */
  node: SyntaxNode;
  /** What the answer yes means. */
  means: 'some' | 'none';
}

const SOME: ReadonlySet<string> = new Set(['> 0', '>= 1', '!= 0']);
const NONE: ReadonlySet<string> = new Set(['== 0', '< 1']);

/** `len(list) > 0` and its kin around a list; null for anything that needs more of it. */
export function askedByLength(site: Site, list: SyntaxNode): Asked | null {
  const call = callOf(site.tree, list.parent?.parent ?? undefined);
  if (!call || call.positional[0] !== list || site.module.builtin(call.callee) !== 'len') return null;
  const comparison = comparisonOf(call.node.parent ?? undefined);
  if (comparison?.left !== call.node) return null;
  const test = `${comparison.operator} ${site.text(comparison.right)}`;
  if (SOME.has(test)) return { node: comparison.node, means: 'some' };
  return NONE.has(test) ? { node: comparison.node, means: 'none' } : null;
}

/** A list's use as a condition (its own truth) or the question after its length; null for any other use. */
export function askedAt(site: Site, use: SyntaxNode): Asked | null {
  const byLength = askedByLength(site, use);
  if (byLength) return byLength;
  const usage = usageOf(site.tree, use);
  const isCondition = usage.how === 'tested' && use.parent?.type !== 'expression_statement';
  const isTruth = usage.how === 'consumed' && usage.by === 'bool';
  return isCondition || isTruth ? { node: use, means: 'some' } : null;
}
