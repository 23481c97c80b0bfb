import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, callOf, loopsAround, methodOf } from '../../syntax';
import { isKnownTrue } from '../effects/guards';

const SAME_LENGTH: ReadonlySet<string> = new Set(['enumerate', 'reversed', 'sorted', 'list', 'tuple', 'set']);
const VIEWS: ReadonlySet<string> = new Set(['items', 'keys', 'values']);

const ARRAYS = /^\s*(?:import|from)\s+(?:numpy|pandas|torch|tensorflow|jax|polars)\b/m;

/** When a loop over some items has a round at all: a condition as text, '' where it always has, null where nothing tells. */
export function roundsIf(site: Site, items: SyntaxNode | undefined, loop: SyntaxNode): string | null {
  const node = bare(items);
  if (!node) return null;
  if (node.type === 'identifier' || node.type === 'attribute') {
    if (isKnownTrue(site, node, loop)) return '';
    const { kind } = site.types.of(node);
    const isLocal = node.type === 'attribute' || site.variables.at(node) !== null;
    // An array has no truth of its own.
    const mayBeArray = kind === 'unknown' && ARRAYS.test(site.tree.text);
    return kind === 'iterator' || !isLocal || mayBeArray ? null : site.text(node);
  }
  const call = callOf(site.tree, node);
  const [first, ...others] = call?.positional ?? [];
  const builtin = site.module.builtin(call?.callee);
  if (builtin === 'range' && first && others.length === 0) return aboveZero(site, first, loop);
  if (builtin !== null && SAME_LENGTH.has(builtin)) return roundsIf(site, first, loop);
  const method = methodOf(site.tree, call);
  return method && VIEWS.has(method.name) && !first ? roundsIf(site, method.object, loop) : null;
}

/** `range(len(xs))` and `range(n)` */
function aboveZero(site: Site, end: SyntaxNode, loop: SyntaxNode): string | null {
  const call = callOf(site.tree, end);
  if (site.module.builtin(call?.callee) === 'len') return roundsIf(site, call?.positional[0], loop);
  return end.type === 'identifier' ? `${site.text(end)} > 0` : null;
}

/** The condition, to be put behind another, that the outermost loop around a node has a round; '' where nothing tells or needs to. */
export function andHasRounds(site: Site, node: SyntaxNode, items: SyntaxNode): string {
  const loop = loopsAround(node).at(-1);
  const iterated = (loop?.childOf('for_in_clause') ?? loop)?.child('right');
  const rounds = loop ? roundsIf(site, iterated, loop) : null;
  return rounds && rounds !== site.text(items) ? ` and ${rounds}` : '';
}
