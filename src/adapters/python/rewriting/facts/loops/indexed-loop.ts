import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf, operatorOf, partsOf, spelled } from '../../syntax';
import { isReadAtOnce } from '../effects/evaluated';
import { hasFewItems } from '../containers/few-items';
import { type Count, countOf, isAsLong } from '../containers/item-counts';
import { weightOf } from '../searches/look-up-weight';
import { usesInLoop } from './loop-variable';
import { isNatural } from '../types/natural';
import { keepsItems } from '../effects/same-items';
import { usageOf } from '../variables/usage';

/** Items of one sequence that a loop takes at one distance from its index: `xs[i]`, `xs[i - 1]`. */
export interface Taken {
  sequence: SyntaxNode;
  distance: number;
  /** Whether the other end comes next where the sequence ends: `xs[(i + 1) % len(xs)]`. */
  wraps: boolean;
  places: SyntaxNode[];
  /** About how often in a round, one for `xs[i]`. */
  often: number;
}

/** A loop over the indexes of a sequence, that takes items by them. */
export interface IndexedLoop {
  /** The statement, or the clause of a comprehension. */
  loop: SyntaxNode;
  index: SyntaxNode;
  range: SyntaxNode;
  /** The first index; null where it is 0. */
  first: SyntaxNode | null;
  /** From one index to the next; -1 is from the last item to the first. */
  step: number;
  count: Count;
  /** Every item is there in every round. */
  taken: Taken[];
  /** Items of sequences that may be shorter. */
  unsure: Taken[];
  /** Whether the index is used for anything else. */
  isIndexNeeded: boolean;
}

/** Reads `for i in range(len(xs))` and its like; null where the loop is no such, or nothing that it takes stays in its place. */
export function indexedLoop(site: Site, loop: SyntaxNode): IndexedLoop | null {
  const [index, range] = [loop.child('left'), loop.child('right')];
  const call = callOf(site.tree, range);
  const part = loop.type === 'for_in_clause' ? loop.parent : loop;
  if (!index || !range || !call || !part || site.module.builtin(call.callee) !== 'range') return null;
  if (loop.type === 'for_in_clause' && !isReadAtOnce(part.child('body') ?? part)) return null;
  const bounds = boundsOf(site, call.positional, loop);
  const uses = bounds && usesInLoop(site, index, loop);
  // A few items are no gain.
  if (!uses || bounds.count.sequences.some((one) => hasFewItems(site, one))) return null;

  const { first, step, count } = bounds;
  const least = first === null ? 0 : first.type === 'integer' ? -Number(site.text(first)) : 0;
  const [taken, unsure] = [new Map<string, Taken>(), new Map<string, Taken>()];
  let isIndexNeeded = false;
  for (const use of uses) {
    const item = itemAt(site, use, bounds, loop);
    const isKept = item && isSequence(site, item.sequence) && keepsItems(site, part, item.sequence);
    if (!isKept || (!item.wraps && (item.distance < least || item.distance > count.less))) {
      isIndexNeeded = true;
      continue;
    }
    const { sequence, distance, wraps, place } = item;
    const isThere = count.sequences.some((one) => isAsLong(site, sequence, one, loop));
    const group = isThere ? taken : unsure;
    const key = `${spelled(site.tree, sequence)} ${distance} ${wraps}`;
    const same = group.get(key) ?? { sequence, distance, wraps, places: [], often: 0 };
    same.places.push(place);
    same.often += weightOf(place, part, distance);
    group.set(key, same);
  }
  const byDistance = (all: Map<string, Taken>): Taken[] => [...all.values()].sort((a, b) => a.distance - b.distance);
  return {
    loop,
    index,
    range,
    first,
    step,
    count,
    taken: byDistance(taken),
    unsure: byDistance(unsure),
    isIndexNeeded,
  };
}

type Bounds = Pick<IndexedLoop, 'first' | 'step' | 'count'>;

/** What the arguments of `range` say; null where they say something else than how many items there are. */
function boundsOf(site: Site, given: readonly SyntaxNode[], loop: SyntaxNode): Bounds | null {
  const [start, stop, by] = given.length > 1 ? given : [null, ...given];
  if (by && start && site.text(by) === '-1') {
    const last = stop && site.text(stop) === '-1' ? countOf(site, start, loop) : null;
    return last?.less === 1 ? { first: null, step: -1, count: { ...last, less: 0 } } : null;
  }
  const count = countOf(site, stop ?? undefined, loop);
  const first = start && site.text(start) !== '0' ? start : null;
  if (!count || (by && (!/^\d+$/.test(site.text(by)) || count.less > 0)) || (first && !isNatural(site, first)))
    return null;
  return { first, step: by ? Number(site.text(by)) : 1, count };
}

interface Item {
  sequence: SyntaxNode;
  distance: number;
  wraps: boolean;
  place: SyntaxNode;
}

/** `xs[i]`, `xs[i + 1]` or `xs[(i + 1) % len(xs)]`, read, where the index stands in it. */
function itemAt(site: Site, use: SyntaxNode, { first, step, count }: Bounds, loop: SyntaxNode): Item | null {
  let sum = use.parent?.type === 'binary_operator' ? use.parent : use;
  const distance = sum === use ? 0 : distanceOf(site, sum, use);
  const around = sum.parent?.type === 'parenthesized_expression' ? sum.parent : null;
  const rest = around?.parent?.type === 'binary_operator' ? around.parent : null;
  if (rest) sum = rest;
  const place = sum.parent;
  const sequence = place?.child('value');
  if (place?.type !== 'subscript' || !sequence || sum.field !== 'subscript' || distance === null) return null;
  if (place.childrenIn('subscript').length !== 1 || usageOf(site.tree, sequence).how !== 'read') return null;

  const isAll = first === null && step === 1 && count.less === 0 && count.sequences.length === 1;
  const isMeasured = (one: SyntaxNode | undefined): boolean => one !== undefined && isSame(site, one, sequence);
  const canWrap = isAll && isMeasured(count.sequences[0]) && Math.abs(distance) === 1;
  if (rest) {
    const length = operatorOf(rest) === '%' ? countOf(site, partsOf(rest)[1], loop) : null;
    const isItsOwn = length?.less === 0 && length.sequences.length === 1 && isMeasured(length.sequences[0]);
    return canWrap && isItsOwn ? { sequence, distance, wraps: true, place } : null;
  }
  // The first item has the last one before it.
  if (distance === -1 && canWrap) return { sequence, distance, wraps: true, place };
  // From the end only what is exactly as long has the same item there.
  if (step === -1 && !(count.sequences.length === 1 && isMeasured(count.sequences[0]))) return null;
  return step === 1 || distance === 0 ? { sequence, distance, wraps: false, place } : null;
}

function isSame(site: Site, one: SyntaxNode, other: SyntaxNode): boolean {
  return spelled(site.tree, one) === spelled(site.tree, other);
}

/** 1 for `i + 1` and `1 + i`, -2 for `i - 2`. */
function distanceOf(site: Site, sum: SyntaxNode, index: SyntaxNode): number | null {
  const [left, right] = partsOf(sum);
  const [operator, other] = [operatorOf(sum), left === index ? right : left];
  if (
    !other ||
    !/^\d+$/.test(site.text(other)) ||
    !['+', '-'].includes(operator) ||
    (operator === '-' && left !== index)
  )
    return null;
  return Number(`${operator}${site.text(other)}`);
}

/** Whether indexes lead to what it hands out one by one, as far as its type tells. */
function isSequence(site: Site, node: SyntaxNode): boolean {
  if (node.type === 'subscript' && !partsOf(node).every(({ type }) => NAMES.has(type) || type === 'integer'))
    return false;
  const { kind } = site.types.of(node);
  return (
    NAMES.has(node.type) &&
    !isOfOwnClass(site, node) &&
    (SEQUENCES.has(kind) || (kind === 'unknown' && !goesByIndexes(site)))
  );
}

/** Whether a class of the module has items by index and says nothing of going over them. */
function goesByIndexes(site: Site): boolean {
  const methods = new Set(site.module.definitions.map(({ name }) => name));
  const ways = [...methods].flatMap((name) => /^(.*)\.__getitem__$/.exec(name)?.[1] ?? []);
  return ways.some((owner) => !methods.has(`${owner}.__iter__`));
}

/** Whether it may be of a class of the module, which may go by indexes and not be iterated over. */
function isOfOwnClass(site: Site, node: SyntaxNode): boolean {
  if (/^(?:self|cls)$/.test(site.text(node))) return true;
  const annotation = site.variables.at(node)?.parameter?.child('type');
  const name = annotation && /^["']?(\w+)/.exec(site.text(annotation))?.[1];
  return name !== undefined && site.module.defined(name)?.kind === 'class';
}

const NAMES: ReadonlySet<string> = new Set(['identifier', 'attribute', 'subscript', 'string']);
export const SEQUENCES: ReadonlySet<string> = new Set(['list', 'tuple', 'str', 'bytes']);
