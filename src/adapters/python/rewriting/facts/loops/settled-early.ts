import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { type Site } from '../../site';
import { bare, callOf, isWithin, operatorOf } from '../../syntax';
import { NUMBERS } from '../types/py-type';
import { usageOf } from '../variables/usage';

/**
 * Whether nobody sees, apart from errors that values raise by themselves, that only some of the items of a comprehension are
 * made: it has no effects, raises nothing on purpose, and what it reads is no iterator that would be at another place then.
 */
export function mayEndEarly(site: Site, comprehension: SyntaxNode): boolean {
  const items = bare(comprehension.childOf('for_in_clause')?.child('right'));
  const isHeld = items?.type === 'identifier' || items?.type === 'attribute';
  if (isHeld && (site.types.of(items).kind === 'iterator' || isReadOn(site, items))) return false;
  return site.effects.isPure(comprehension) && !raises(site, comprehension, new Set());
}

const READING: ReadonlySet<string> = new Set(['read', 'readline', 'readlines', 'close', 'send', 'tell', 'seek']);

/** Whether what holds the items is taken for an iterator or a file somewhere in the function. */
function isReadOn(site: Site, items: SyntaxNode): boolean {
  const variable = site.variables.at(items);
  return (variable ? site.variables.uses(variable) : []).some((use) => {
    const usage = usageOf(site.tree, use);
    const called = use.parent?.type === 'argument_list' ? use.parent.parent?.child('function') : undefined;
    const builtin = site.module.builtin(called);
    return builtin === 'next' || builtin === 'iter' || (usage.how === 'method' && READING.has(usage.name));
  });
}

/**
 * Whether a part raises errors by what it is for: functions of the code shown that are called do, or texts are read as numbers, or
 * something is divided by more than a constant, or `next` ends what would be a generator then.
 */
export function raises(site: Site, part: SyntaxNode, seen: Set<SyntaxNode>): boolean {
  let found = false;
  walk(part, (node) => {
    found ||= seen.size > 0 && (node.type === 'raise_statement' || node.type === 'assert_statement');
    const call = node.type === 'call' ? callOf(site.tree, node) : null;
    const builtin = call?.positional.length === 1 ? site.module.builtin(call.callee) : null;
    found ||=
      builtin === 'next' || ((builtin === 'int' || builtin === 'float') && !isNumber(site, call?.positional[0]));
    found ||= node.type === 'binary_operator' && DIVISION.test(operatorOf(node)) && dividesByItem(site, node);
    const own = call && site.effects.ownFunction(call);
    if (own && !seen.has(own)) found ||= raises(site, own, seen.add(own));
    return !found;
  });
  return found;
}

const DIVISION = /^(?:\/|\/\/|%)$/;

function isNumber(site: Site, node: SyntaxNode | undefined): boolean {
  return NUMBERS.has(site.types.of(node).kind);
}

/** Of a text `%` makes another one; what is fixed is no item. */
function dividesByItem(site: Site, node: SyntaxNode): boolean {
  const [left, right] = [node.child('left'), bare(node.child('right'))];
  if (!right || right.type === 'integer' || right.type === 'float' || left?.type === 'string') return false;
  return site
    .nodes('identifier')
    .some((one) => isWithin(one, right) && site.variables.at(one) !== null && isIterated(site, one));
}

function isIterated(site: Site, name: SyntaxNode): boolean {
  const variable = site.variables.at(name);
  return (variable ? site.variables.bindings(variable) : []).some(
    ({ how, by }) => how === 'iterated' && by.type === 'for_in_clause',
  );
}
