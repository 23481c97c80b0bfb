import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { partsOf, spelled } from '../../syntax';

/** A part of a list, by the texts of its ends; null for the beginning and for the end of the list. */
export interface Bounds {
  list: SyntaxNode;
  from: string | null;
  to: string | null;
}

/** `xs[a:b]` with ends that may be evaluated more than once; null for anything else, and for all of the list. */
export function boundsOf(site: Site, slice: SyntaxNode): Bounds | null {
  const [list, bounds, ...others] = [slice.child('value'), ...slice.childrenIn('subscript')];
  if (slice.type !== 'subscript' || !list || bounds?.type !== 'slice' || others.length > 0) return null;
  if (list.type !== 'identifier' && list.type !== 'attribute') return null;
  const [first, second] = partsOf(bounds);
  const text = spelled(site.tree, bounds);
  if (!first || text.split(':').length !== 2 || !partsOf(bounds).every((one) => isBound(site, one))) return null;
  if (second) return { list, from: site.text(first) === '0' ? null : site.text(first), to: site.text(second) };
  return text.startsWith(':') ? { list, from: null, to: site.text(first) } : { list, from: site.text(first), to: null };
}

const BOUNDS: ReadonlySet<string> = new Set(['identifier', 'integer', 'binary_operator', 'call', 'attribute']);

/** Whether it may be evaluated more than once, and stand in a comparison of numbers. */
export function isBound(site: Site, node: SyntaxNode): boolean {
  if (!BOUNDS.has(node.type) || !site.effects.isPure(node) || site.text(node).includes('\n')) return false;
  const { kind, orNone } = site.types.of(node);
  return !orNone && (kind === 'int' || kind === 'unknown');
}

const FEW = 16;

/** Whether it is known to be a few items: `xs[i : i + 3]`, `xs[:2]`. */
export function isShort(from: string | null, to: string | null): boolean {
  const read = (end: string | null): [string, number] | null => {
    if (end === null) return ['', 0];
    const [, base, number] = /^(?:(\w*[A-Za-z_]\w*)\s*)?([+-]?\s*\d+)?$/.exec(end) ?? [];
    return base === undefined && number === undefined ? null : [base ?? '', Number((number ?? '0').replace(/\s/g, ''))];
  };
  const [start, end] = [read(from), read(to)];
  return to !== null && start !== null && end !== null && start[0] === end[0] && end[1] - start[1] < FEW;
}
