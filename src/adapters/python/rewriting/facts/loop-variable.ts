import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type Site } from '../site';
import { isWithin } from '../syntax';

/**
 * The places where the variable of a loop is read in it; null where its value may be seen outside: where it is bound by anything but
 * loops, or used at a place that no loop binding it surrounds.
 */
export function usesInLoop(site: Site, target: SyntaxNode | undefined, loop: SyntaxNode): SyntaxNode[] | null {
  const variable = site.variables.at(target);
  if (!variable || variable.parameter) return null;
  const bindings = site.variables.bindings(variable);
  if (!bindings.every(({ how, by }) => how === 'iterated' && !by.child('alternative'))) return null;
  const parts = bindings.map(({ by }) => partOf(by));
  const own = partOf(loop);
  // A loop of the same variable inside of this one would change it on the way.
  if (parts.some((part) => part !== own && (isWithin(part, own) || isWithin(own, part)))) return null;
  const uses = site.variables.uses(variable);
  if (!uses.every((use) => parts.some((part) => isWithin(use, part)))) return null;
  return uses.filter((use) => isWithin(use, own) && use !== target && !bindings.some(({ node }) => node === use));
}

/** All that a loop surrounds: for a clause its comprehension. */
function partOf(loop: SyntaxNode): SyntaxNode {
  return loop.type === 'for_in_clause' ? (loop.parent ?? loop) : loop;
}
