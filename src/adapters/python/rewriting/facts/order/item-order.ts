import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf } from '../../syntax';

/**
 * Whether the function works with a nan of its own, which is in no order with anything: then it matters where each way of
 * sorting leaves it.
 */
export function makesNan(site: Site): boolean {
  const isNan = (node: SyntaxNode | null | undefined): boolean => {
    if (!node) return false;
    if (/^(?:math|cmath|numpy)\.(?:nan|NaN|NAN)$/.test(site.module.imported(node) ?? '')) return true;
    const call = callOf(site.tree, node);
    const [only] = call?.positional ?? [];
    const text = only?.type === 'string' ? site.text(only) : '';
    return site.module.builtin(call?.callee) === 'float' && /^["']\s*[-+]?nan\s*["']$/i.test(text);
  };
  return site.nodes('call', 'attribute', 'identifier').some((node) => {
    const isConstant = node.type === 'identifier' && site.module.isOuter(node);
    return isNan(node) || (isConstant && isNan(site.module.constant(site.text(node))));
  });
}

/** How a test puts two items in order. */
export interface ItemOrder {
  /** `key=lambda …`, or nothing where items are compared themselves. */
  key: string | null;
  /** Whether the test holds where the first is larger. */
  isLargerFirst: boolean;
  /** Whether it holds for equals too. */
  isForEquals: boolean;
  /** What orders those that are equal by the key, the other way round. */
  then?: ItemOrder;
}

/** What is compared of an item, in tokens with a sign for the item. */
interface Compared extends Omit<ItemOrder, 'key' | 'then'> {
  keys: readonly string[];
  then?: Compared;
}

/**
 * Reads a test, in the tokens of a shape, that compares the same of two items, each given as it stands there; null where it
 * compares anything else, or anything that depends on one of the names. Where it is `a > b or (a == b and c > d)`, all that
 * it compares is the key.
 */
export function itemOrder(test: string, first: string, second: string, names: readonly string[]): ItemOrder | null {
  const compared = comparedIn(test, first, second);
  return compared && orderOf(compared, names);
}

function orderOf({ keys, then, ...order }: Compared, names: readonly string[]): ItemOrder | null {
  const text = ` ${keys.join(' ')} `;
  const next = then && orderOf(then, names);
  if (next === null || names.some((name) => text.includes(` ${name} `))) return null;
  const item = text.includes(' item ') ? 'entry' : 'item';
  const [only = ITEM, ...others] = keys.map((key) => code(key.replaceAll(ITEM, item)));
  const key = others.length > 0 ? `(${[only, ...others].join(', ')})` : only;
  return { ...order, key: key === item ? null : `key=lambda ${item}: ${key}`, ...(next && { then: next }) };
}

function comparedIn(given: string, first: string, second: string): Compared | null {
  const test = unwrapped(given);
  const [, left = test, middle, right] = /^(.+?) or (?:\( )?(.+?) and (.+?)(?: \))?$/.exec(test) ?? [];
  const main = simple(unwrapped(left), first, second);
  if (!main || middle === undefined || right === undefined) return main;
  const [one, other, ...others] = middle.split(' == ');
  const next = comparedIn(right, first, second);
  const same = [
    ofItem(one ?? '', first) ?? ofItem(one ?? '', second),
    ofItem(other ?? '', second) ?? ofItem(other ?? '', first),
  ];
  const [key] = main.keys;
  if (!next || main.isForEquals || others.length > 0 || same.some((side) => side !== key)) return null;
  const { isForEquals } = next;
  if (next.isLargerFirst === main.isLargerFirst && !next.then)
    return { ...main, isForEquals, keys: [...main.keys, ...next.keys] };
  return { ...main, isForEquals, then: next };
}

/** A test without the parentheses around it. */
function unwrapped(test: string): string {
  const inner = /^\( (.*) \)$/.exec(test)?.[1];
  if (inner === undefined) return test;
  let depth = 0;
  for (const token of inner.split(' ')) {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (depth < 0) return test;
  }
  return inner;
}

function simple(test: string, first: string, second: string): Compared | null {
  const [left, operator, right, ...others] = test.split(/ ([<>]=?|[!=]=) /);
  if (left === undefined || operator === undefined || right === undefined || others.length > 0) return null;
  if (!/^[<>]/.test(operator) || / (?:and|or|not|if|lambda|in|is) /.test(` ${test} `)) return null;
  const isForward = ofItem(left, first) !== null && ofItem(left, first) === ofItem(right, second);
  const isBackward = ofItem(left, second) !== null && ofItem(left, second) === ofItem(right, first);
  if (isForward === isBackward) return null;
  return {
    keys: [ofItem(left, isForward ? first : second) ?? ''],
    isLargerFirst: operator.startsWith('>') === isForward,
    isForEquals: operator.endsWith('='),
  };
}

/** The options of `sort`, `sorted`, `min` or `max` for that order. */
export function sortOptions(key: string | null, isReversed: boolean): string[] {
  return [...(key === null ? [] : [key]), ...(isReversed ? ['reverse=True'] : [])];
}

/** The sorted items; by the last key first, since sorting keeps the order of equals. */
export function sortedText(items: string, { key, isLargerFirst, then }: ItemOrder, isAscending: boolean): string {
  const inner = then ? sortedText(items, then, isAscending) : items;
  return `sorted(${[inner, ...sortOptions(key, isLargerFirst !== isAscending)].join(', ')})`;
}

/** What stands for an item in the tokens of a key. */
const ITEM = '§';

function ofItem(side: string, item: string): string | null {
  const replaced = ` ${side} `.replaceAll(` ${item} `, ` ${ITEM} `).trim();
  return replaced.includes(ITEM) ? replaced : null;
}

/** Tokens of a shape as people write them. */
export function code(tokens: string): string {
  return tokens
    .replace(/ (?=[\])}.,:]|\.)/g, '')
    .replace(/(?<=[[({]) /g, '')
    .replace(/(?<=[\w\])]) (?=[[(])/g, '')
    .replace(/(^|[[(,=] ?)- /g, '$1-');
}
