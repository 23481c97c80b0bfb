import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { isWithin, loopsAround, statementsOf } from '../../syntax';
import { leaves } from '../types/returns';
import { bindingAt } from '../variables/variables';

/** Whether what the loop assigns to is used in it alone. */
export function isOwn(site: Site, target: SyntaxNode, loop: SyntaxNode): boolean {
  const names = site.nodes('identifier').filter((node) => isWithin(node, target));
  return names.every((name) => {
    const variable = site.variables.at(name);
    return variable && !variable.parameter && site.variables.uses(variable).every((use) => isWithin(use, loop));
  });
}

/** Whether the rest of the round looks at it, too, but is reached only where something was found. */
export function isSeenWhereFound(site: Site, target: SyntaxNode, loop: SyntaxNode): boolean {
  const [outer] = loopsAround(loop);
  const other = loop.child('alternative')?.child('body');
  const names = site.nodes('identifier').filter((node) => isWithin(node, target));
  if (!outer || !other || !leaves(statementsOf(other).at(-1))) return false;
  return names.every((name) => {
    const variable = site.variables.at(name);
    const uses = variable && !variable.parameter ? site.variables.uses(variable) : [];
    const isBehind = (use: SyntaxNode): boolean =>
      use.start > loop.end && isWithin(use, outer) && bindingAt(use) === null;
    return uses.length > 0 && uses.every((use) => (isWithin(use, loop) && !isWithin(use, other)) || isBehind(use));
  });
}
