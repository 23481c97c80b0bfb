import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../../scopes';
import { type Site } from '../../site';
import { callOf, methodOf } from '../../syntax';

/** Whether going over it again gives the same, as far as the code shows. */
export function isLasting(site: Site, items: SyntaxNode): boolean {
  if (items.type === 'identifier' || items.type === 'attribute') {
    const { kind, orNone } = site.types.of(items);
    // What stood for something else before may be an iterator over that.
    const variable = kind === 'unknown' ? site.variables.at(items) : null;
    if (variable && (site.variables.bindings(variable).length > 1 || isOpened(site, variable))) return false;
    return ['unknown', 'list', 'tuple', 'dict', 'range'].includes(kind) && !orNone;
  }
  const call = callOf(site.tree, items);
  const builtin = site.module.builtin(call?.callee);
  const [only, ...others] = call?.positional ?? [];
  if (builtin === 'range') return others.length === 0;
  if (builtin === 'enumerate') return only !== undefined && others.length === 0 && isLasting(site, only);
  const method = methodOf(site.tree, call);
  return method !== null && ['items', 'values'].includes(method.name) && site.types.of(method.object).kind === 'dict';
}

/** The same of `zip(xs, xs[1:])`, `range(1, n)`, `reversed(xs)` and slices, too. */
export function areLasting(site: Site, items: SyntaxNode): boolean {
  if (isLasting(site, items)) return true;
  if (items.type === 'subscript') {
    const list = items.child('value');
    return items.child('subscript')?.type === 'slice' && list !== undefined && isLasting(site, list);
  }
  const call = callOf(site.tree, items);
  const builtin = site.module.builtin(call?.callee) ?? '';
  if (!call || call.keywords.size > 0) return false;
  return builtin === 'range' || (PAIRING.has(builtin) && call.positional.every((one) => areLasting(site, one)));
}

const PAIRING: ReadonlySet<string> = new Set(['zip', 'enumerate', 'reversed']);

/** Files, readers and the like, by what makes them: a call of the library whose result is no container. */
function isOpened(site: Site, variable: LocalVariable): boolean {
  const made = [...site.variables.bindings(variable)].map(({ value }) => callOf(site.tree, value ?? undefined)?.callee);
  const isManaged = site.variables.bindings(variable).some(({ how }) => how === 'other');
  return (
    isManaged || made.some((callee) => site.module.builtin(callee) !== null || site.module.imported(callee) !== null)
  );
}

/** `i + 1`, `i` being a position: no number below zero, with which a range would begin before the first. */
export function isBehindPosition(site: Site, first: SyntaxNode): boolean {
  return /^\w+ \+ 1$/.test(site.text(first)) && isPosition(site, first);
}

/** Whether an expression is a number that counts rounds, or the one behind it: never below zero. */
export function isPosition(site: Site, node: SyntaxNode): boolean {
  const index = /^\w+ ?\+ ?1$/.test(site.text(node)) ? node.child('left') : node;
  const variable = site.variables.at(index);
  if (!variable) return false;
  return site.variables.bindings(variable).every(({ how, value, path }) => {
    const call = how === 'iterated' ? callOf(site.tree, value ?? undefined) : null;
    const builtin = site.module.builtin(call?.callee);
    if (builtin === 'enumerate') return call?.positional.length === 1 && call.keywords.size === 0 && path[0] === 0;
    const [start, ...others] = call?.positional ?? [];
    const isFromStart = others.length === 0 || (others.length === 1 && start?.type === 'integer');
    return builtin === 'range' && start !== undefined && isFromStart;
  });
}
