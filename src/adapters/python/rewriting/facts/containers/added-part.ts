import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { isGuarded } from '../../edits/guarded';
import { type Site } from '../../site';
import {
  assignmentOf,
  callOf,
  isWithin,
  loopsAround,
  neighbour,
  partsOf,
  statementAround,
  statementsOf,
} from '../../syntax';
import { addingOf } from '../loops/adding';
import { type CountedPart, countedPart } from './counted-part';
import { type Bounds, boundsOf, isShort } from './list-part';
import { elementOf } from '../types/py-type';
import { hasBuiltins } from '../variables/builtins';

/** A sum of a part of a list, made anew in every round of a loop. */
export interface AddedPart extends CountedPart {
  /** The call of `sum`, or the inner loop that adds. */
  node: SyntaxNode;
  /** What an inner loop adds to; null for a call of `sum`. */
  total: string | null;
  /** What all items must be for the sums to be the same; null where the code shows that they are. */
  items: 'whole' | 'numbers' | null;
  doubt: string | undefined;
}

/** All such sums that do not have another way for ends beyond the list yet. */
export function* addedParts(site: Site): Generator<AddedPart> {
  if (!hasBuiltins(site, 'len', 'map', 'type', 'int', 'bool', 'float', 'isinstance', 'list', 'tuple')) return;
  for (const node of site.nodes('call')) {
    const part = loopsAround(node).length > 0 ? summedPart(site, node) : null;
    if (part) yield part;
  }
  for (const node of site.nodes('for_statement')) {
    const part = loopsAround(node).length > 0 ? loopedPart(site, node) : null;
    if (part) yield part;
  }
}

/** Whether both ends are inside of the list, the sums of whose beginnings have that name. */
export function guardOf(site: Site, { list, from, to }: Bounds, sums: string): string {
  const names = site.nodes('identifier').filter((node) => list.parent && isWithin(node, loopsAround(list)[0] ?? list));
  // A bound that came from elsewhere may be None, which is no number but an end of a slice.
  const unknown = [from, to].filter((end) =>
    names.some((node) => site.text(node) === end && site.types.of(node).kind === 'unknown'),
  );
  return [...unknown.map((end) => `${end} is not None`), `${endsText(from, to)} < len(${sums})`].join(' and ');
}

function endsText(...ends: (string | null)[]): string {
  return ['0', ...ends.filter((end) => end !== null)].join(' <= ');
}

/** `sum(xs[a:b])`, also of a variable that was assigned such a slice right before, and `sum(xs[j] for j in range(a, b))`. */
function summedPart(site: Site, node: SyntaxNode): AddedPart | null {
  const call = callOf(site.tree, node);
  const [argument, ...others] = call?.positional ?? [];
  if (site.module.builtin(call?.callee) !== 'sum' || others.length > 0 || call?.keywords.size !== 0) return null;
  if (argument?.type === 'generator_expression' || argument?.type === 'list_comprehension') {
    const [item, clause, condition, ...more] = partsOf(argument);
    if (!item || clause?.type !== 'for_in_clause' || clause.childOf('async') || more.length > 0) return null;
    if (condition && condition.type !== 'if_clause') return null;
    const bounds = countedPart(site, clause, item, condition && partsOf(condition)[0]);
    return bounds && partOf(site, node, bounds, null);
  }
  const slice = argument?.type === 'identifier' ? sliceBefore(site, node, argument) : argument;
  const bounds = slice ? boundsOf(site, slice) : null;
  return bounds && partOf(site, node, { ...bounds, value: null }, null);
}

function sliceBefore(site: Site, node: SyntaxNode, name: SyntaxNode): SyntaxNode | undefined {
  const before = assignmentOf(neighbour(statementAround(node), -1));
  const variable = site.variables.at(name);
  return before && variable && site.variables.at(before.target) === variable ? before.value : undefined;
}

/** `for j in range(a, b): total += xs[j]`, or `xs[i + j]`, or `for x in xs[a:b]: total += x`; also under a condition. */
function loopedPart(site: Site, loop: SyntaxNode): AddedPart | null {
  const [first, ...others] = statementsOf(loop.child('body'));
  const condition = first?.type === 'if_statement' ? first.child('condition') : undefined;
  const [only, ...more] = condition ? statementsOf(first?.child('consequence')) : [first];
  const adding = addingOf(site, only);
  if (others.length + more.length > 0 || !adding || adding.isMinus) return null;
  if (loop.child('alternative') || (condition && first?.child('alternative'))) return null;
  const { target: total, value: item } = adding;
  if (loop.children.some(({ type }) => type === 'comment' || type === 'async')) return null;
  const bounds = countedPart(site, loop, item, condition);
  return bounds && site.text(bounds.list) !== site.text(total) ? partOf(site, loop, bounds, total) : null;
}

/** Null where it need not be a sum of numbers, or where adding is as cheap. */
function partOf(site: Site, node: SyntaxNode, bounds: CountedPart, total: SyntaxNode | null): AddedPart | null {
  const { list, from, to } = bounds;
  const { kind } = site.types.of(list);
  if (!['list', 'tuple', 'unknown'].includes(kind) || isShort(from, to) || (from ?? to) === null) return null;
  const element = bounds.value ? site.types.of(bounds.value.node) : elementOf(site.types.of(list));
  const isWhole = element.kind === 'int' || element.kind === 'bool';
  // From zero on the beginnings are added up in the same order, whatever the numbers are.
  const isSame = from === null && (total === null || startsWith(site, node, total, /= 0(?:\.0)?$/));
  if (!isWhole && element.kind !== 'unknown' && !(isSame && element.kind === 'float')) return null;
  if (total && !isSame && !isCount(site, total, node)) return null;
  if (isGuarded(site, node, (condition) => condition.replace(ARE_SET, '').startsWith(`${endsText(from, to)} < len(`)))
    return null;
  const items = isWhole && element.sure && !bounds.value ? null : isSame ? 'numbers' : 'whole';
  const doubt = bounds.value ? READ_BEFORE : items === 'numbers' && total === null ? ROUNDED : undefined;
  return { node, ...bounds, total: total && site.text(total), items, doubt };
}

const ARE_SET = /^(?:\w+ is not None and )+/;
const READ_BEFORE = 'whether what is added up can be read of all items before the loop.';
const ROUNDED = 'whether sums of floats may be rounded in another way.';

function startsWith(site: Site, loop: SyntaxNode, total: SyntaxNode, start: RegExp): boolean {
  const before = assignmentOf(neighbour(loop, -1));
  return before !== null && site.text(before.target) === site.text(total) && start.test(site.text(before.statement));
}

/** Whether a variable holds a whole number apart from what a loop adds to it. */
function isCount(site: Site, total: SyntaxNode, loop: SyntaxNode): boolean {
  const variable = site.variables.at(total);
  const others = variable ? site.variables.bindings(variable).filter(({ by }) => !isWithin(by, loop)) : [];
  return (
    others.length > 0 &&
    others.every(({ value, path }) => value && path.length === 0 && site.types.of(value).kind === 'int')
  );
}
