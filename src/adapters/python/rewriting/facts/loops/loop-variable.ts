import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { type LocalVariable } from '../../../scopes';
import { isWithin, loopsAround, statementAround } from '../../syntax';
import { isCaptured } from '../variables/captured';
import { bindingAt } from '../variables/variables';

/**
 * The places where the variable of a loop is read in it; null where its value may be seen outside: where it is bound by anything but
 * loops, or used at a place that no loop binding it surrounds.
 */
export function usesInLoop(site: Site, target: SyntaxNode | undefined, loop: SyntaxNode): SyntaxNode[] | null {
  const variable = site.variables.at(target);
  if (!variable || variable.parameter) return null;
  const bindings = site.variables.bindings(variable);
  const inner = bindings.filter(({ node }) => isWithin(node, loop));
  if (loop.type === 'for_statement' && inner.length === 1 && isForgotten(site, variable, loop))
    return site.variables.uses(variable).filter((use) => isWithin(use, loop) && use !== target);
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

/** Whether nobody reads behind a loop what a variable was given in it: nothing comes back to it, and the variable starts anew. */
export function isForgotten(site: Site, variable: LocalVariable, loop: SyntaxNode): boolean {
  if (loop.child('alternative') || loopsAround(loop).length > 0 || isCaptured(site, variable)) return false;
  const next = site.variables.uses(variable).find((use) => use.start > loop.end);
  if (!next) return true;
  const binding = bindingAt(next);
  const statement = statementAround(next);
  const isStart = binding?.how === 'assigned' && binding.path.length === 0 && statement.parent === loop.parent;
  return isStart && site.variables.uses(variable).filter((use) => isWithin(use, statement)).length === 1;
}
