import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, callOf, isWithin, operatorOf, partsOf } from '../../syntax';
import { namesIn } from '../searches/equality-search';
import { type Bounds, boundsOf, isBound } from './list-part';
import { usesInLoop } from '../loops/loop-variable';

/** A part of a list that a loop goes over, and what it takes of each item. */
export interface CountedPart extends Bounds {
  /** What is taken, by a name for the item; null where that is the item itself. */
  value: Value | null;
}

export interface Value {
  target: string;
  text: string;
  /** What it reads besides the item. */
  reads: readonly SyntaxNode[];
  node: SyntaxNode;
}

/** `for j in range(a, b)` with `xs[j]` or `xs[i + j]`, or `for x in xs[a:b]`; null where the loop is anything else. */
export function countedPart(
  site: Site,
  loop: SyntaxNode,
  taken: SyntaxNode,
  condition: SyntaxNode | undefined,
): CountedPart | null {
  const [target, source] = [loop.child('left'), loop.child('right')];
  const names = target ? namesIn(target) : null;
  const uses = names?.flatMap((name) => usesInLoop(site, name, loop) ?? [null]);
  if (!target || !source || !names || !uses || uses.length === 0) return null;
  const own = uses.flatMap((use) => use ?? []);
  const inner = [taken, ...(condition ? [condition] : [])];
  if (own.length < uses.length || !own.every((use) => inner.some((part) => isWithin(use, part)))) return null;
  if (!inner.every((part) => site.effects.isPure(part))) return null;
  const reads = site
    .nodes('identifier')
    .filter((node) => inner.some((part) => isWithin(node, part)) && !own.includes(node) && site.variables.at(node));
  const around = loop.type === 'for_in_clause' ? (loop.parent ?? loop) : loop;
  const value = (name: string, read: (part: SyntaxNode) => string): Value => {
    const text = condition ? `${read(taken)} if ${read(condition)} else 0` : read(taken);
    return { target: name, text, reads, node: taken };
  };
  if (source.type === 'subscript') {
    const bounds = boundsOf(site, source);
    const isItself = !condition && site.text(bare(taken) ?? taken) === site.text(target);
    if (!bounds || !site.changesIn(around).leaves(source)) return null;
    return { ...bounds, value: isItself ? null : value(site.text(target), (part) => site.text(part)) };
  }
  const items = own.map((use) => itemAt(use));
  const [first] = items;
  if (!first || target.type !== 'identifier' || !items.every((one) => one && site.text(one) === site.text(first)))
    return null;
  const bounds = indexedPart(site, around, source, first, target);
  const isItself = !condition && (bare(taken) ?? taken) === first;
  const list = site.text(first.child('value') ?? first);
  const others = reads.filter((node) => !items.some((one) => one && isWithin(node, one)));
  const read = (part: SyntaxNode): string => site.text(part).replaceAll(site.text(first), ITEM);
  if (!bounds || others.some((node) => [list, ITEM].includes(site.text(node)))) return null;
  return { ...bounds, value: isItself ? null : { ...value(ITEM, read), reads: others } };
}

const ITEM = 'one';

/** `xs[j]` or `xs[i + j]` around an index. */
function itemAt(use: SyntaxNode): SyntaxNode | null {
  const sum = use.parent?.type === 'binary_operator' ? use.parent : use;
  const item = sum.parent;
  return item?.type === 'subscript' && sum.field === 'subscript' ? item : null;
}

function indexedPart(
  site: Site,
  around: SyntaxNode,
  source: SyntaxNode,
  item: SyntaxNode,
  variable: SyntaxNode,
): Bounds | null {
  const range = callOf(site.tree, source);
  const ends = range?.positional ?? [];
  const [first, last] = ends.length === 1 ? [null, ends[0]] : [ends[0] ?? null, ends[1]];
  if (site.module.builtin(range?.callee) !== 'range' || ends.length > 2 || range?.keywords.size !== 0) return null;
  const [list, index, ...more] = [item.child('value'), ...item.childrenIn('subscript')];
  if (!list || !index || more.length > 0 || !last) return null;
  if (list.type !== 'identifier' && list.type !== 'attribute') return null;
  if (!ends.every((one) => isBound(site, one)) || ![list, ...ends].every((one) => site.changesIn(around).leaves(one)))
    return null;
  const [from, to] = [first && site.text(first) !== '0' ? site.text(first) : null, site.text(last)];
  if (site.text(index) === site.text(variable)) return { list, from, to };
  const addends = index.type === 'binary_operator' && operatorOf(index) === '+' ? partsOf(index) : [];
  const base = addends.find((one) => site.text(one) !== site.text(variable));
  if (addends.length !== 2 || base?.type !== 'identifier' || !site.changesIn(around).leaves(base)) return null;
  const start = site.text(base);
  return { list, from: from === null ? start : `${start} + ${from}`, to: `${start} + ${to}` };
}
