import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, callOf, operatorOf, partsOf } from '../../syntax';

/** Whether a number is never below zero: a literal, or the index of another loop and what is added to it. */
export function isNatural(site: Site, number: SyntaxNode): boolean {
  const node = bare(number);
  if (!node) return false;
  if (node.type === 'integer') return /^\d+$/.test(site.text(node));
  if (node.type === 'binary_operator' && operatorOf(node) === '+')
    return partsOf(node).every((part) => isNatural(site, part));
  const variable = site.variables.at(node);
  const bindings = variable ? site.variables.bindings(variable) : [];
  return (
    bindings.length > 0 &&
    bindings.every(({ how, value, path }) => {
      const call = how === 'iterated' && value ? callOf(site.tree, value) : null;
      const builtin = site.module.builtin(call?.callee);
      const [first, second, step] = call?.positional ?? [];
      if (builtin === 'enumerate') return path.length === 1 && path[0] === 0 && !second && call?.keywords.size === 0;
      return builtin === 'range' && path.length === 0 && !step && first && (!second || isNatural(site, first));
    })
  );
}
