import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import {
  assignmentOf,
  bare,
  callOf,
  expressionOf,
  isWithin,
  neighbour,
  partsOf,
  rootOf,
  spelled,
  statementsOf,
} from '../../syntax';
import { areGoneBehind } from '../loops/collecting-loop';
import { namesIn, operandsOf } from './equality-search';

/** All items of a container are gone over to count those whose two bounds lie on both sides of a value. */
export interface IntervalCount {
  /** The loop or the call that counts. */
  node: SyntaxNode;
  /** What a loop adds to; null for a call. */
  total: string | null;
  target: SyntaxNode;
  items: SyntaxNode;
  /** Below the value (or the same, where that is not strict), and what value that is. */
  low: Bound;
  high: Bound;
}

interface Bound {
  bound: SyntaxNode;
  value: SyntaxNode;
  isStrict: boolean;
}

/** `for other in xs: if other.start <= moment < other.end: count += 1`, or the same in a call of `sum` or `len`. */
export function intervalCount(site: Site, node: SyntaxNode): IntervalCount | null {
  return node.type === 'call' ? countingCall(site, node) : countingLoop(site, node);
}

function countingCall(site: Site, node: SyntaxNode): IntervalCount | null {
  const call = callOf(site.tree, node);
  const [whole, ...others] = call?.positional ?? [];
  const builtin = site.module.builtin(call?.callee);
  if (!whole || others.length > 0 || call?.keywords.size !== 0) return null;
  const isList = whole.type === 'list_comprehension';
  const [body, clause, condition, ...more] = partsOf(whole);
  if (!(builtin === 'sum' && (isList || whole.type === 'generator_expression')) && !(builtin === 'len' && isList))
    return null;
  if (!body || clause?.type !== 'for_in_clause' || clause.childOf('async') || more.length > 0) return null;
  const isCounted = builtin === 'len' ? condition !== undefined : site.text(body) === '1' && condition !== undefined;
  const test = isCounted && condition?.type === 'if_clause' ? partsOf(condition)[0] : condition ? undefined : body;
  return test ? countOf(site, node, clause, test, null) : null;
}

function countingLoop(site: Site, loop: SyntaxNode): IntervalCount | null {
  const [only, ...others] = statementsOf(loop.child('body'));
  const [step, ...more] = only?.type === 'if_statement' ? statementsOf(only.child('consequence')) : [];
  const adding = expressionOf(step);
  const total = adding?.child('left');
  const start = assignmentOf(neighbour(loop, -1));
  if (!only || others.length > 0 || more.length > 0 || only.child('alternative') || loop.child('alternative'))
    return null;
  if (total?.type !== 'identifier' || !/^(\w+) (?:\+= 1|= \1 \+ 1)$/.test(adding ? spelled(site.tree, adding) : ''))
    return null;
  if (!start || site.text(start.target) !== site.text(total) || !/^\d+$/.test(site.text(start.value))) return null;
  if (loop.childOf('async') || !areGoneBehind(site, loop.child('left'), loop)) return null;
  return countOf(site, loop, loop, only.child('condition'), site.text(total));
}

function countOf(
  site: Site,
  node: SyntaxNode,
  clause: SyntaxNode,
  test: SyntaxNode | undefined,
  total: string | null,
): IntervalCount | null {
  const [target, items] = [clause.child('left'), clause.child('right')];
  const names = target ? namesIn(target) : null;
  if (!target || !items || !names || (items.type !== 'identifier' && items.type !== 'attribute')) return null;
  const own = new Set(names.map((name) => site.variables.at(name)));
  const isOwn = (expression: SyntaxNode): boolean =>
    site
      .nodes('identifier')
      .some((one) => isWithin(one, expression) && site.variables.at(one) !== null && own.has(site.variables.at(one)));
  const lows: Bound[] = [];
  const highs: Bound[] = [];
  for (const [left, operator, right] of orderingsIn(site, test)) {
    const isTurned = operator.startsWith('>');
    const [less, more] = isTurned ? [right, left] : [left, right];
    const isStrict = !operator.endsWith('=');
    if (!/^[<>]=?$/.test(operator) || isOwn(less) === isOwn(more)) return null;
    if (isOwn(less)) lows.push({ bound: less, value: more, isStrict });
    else highs.push({ bound: more, value: less, isStrict });
  }
  const [low, high] = [lows[0], highs[0]];
  if (!low || !high || lows.length + highs.length !== 2) return null;
  if (![low, high].every(({ bound, value }) => isPlace(site, bound) && isValue(site, value, total))) return null;
  return { node, total, target, items, low, high };
}

/** The comparisons that all must hold, those of a chain one by one; with an operator of none where there is anything else. */
function orderingsIn(site: Site, test: SyntaxNode | undefined): [SyntaxNode, string, SyntaxNode][] {
  return operandsOf(test, 'and').flatMap((one): [SyntaxNode, string, SyntaxNode][] => {
    const node = bare(one);
    if (node?.type !== 'comparison_operator') return [[one, '', one]];
    const operands = partsOf(node);
    const operators = node.children.filter(({ named }) => !named).map(({ type }) => type);
    if (operators.length !== operands.length - 1) return [[one, '', one]];
    return operators.map((operator, at) => [operands[at] ?? one, operator, operands[at + 1] ?? one]);
  });
}

/** An item's own name, attribute or entry. */
function isPlace(site: Site, bound: SyntaxNode): boolean {
  if (bound.type === 'subscript') {
    const [key, ...others] = bound.childrenIn('subscript');
    return others.length === 0 && (key?.type === 'integer' || key?.type === 'string') && isName(bound.child('value'));
  }
  return bound.type === 'attribute' ? isName(bound.child('object')) : isName(bound);
}

function isName(node: SyntaxNode | undefined): boolean {
  return node?.type === 'identifier';
}

function isValue(site: Site, value: SyntaxNode, total: string | null): boolean {
  const root = rootOf(value);
  return root.type === 'identifier' && site.text(root) !== total && site.effects.isPure(value);
}
