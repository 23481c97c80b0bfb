import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../../scopes';
import { type Site } from '../../site';

/** Whether a function or lambda inside the function uses a variable of it: then it is seen at times that nobody knows. */
export function isCaptured(site: Site, variable: LocalVariable): boolean {
  return site.variables.uses(variable).some((use) => isInInnerFunction(site, use));
}

function isInInnerFunction(site: Site, use: SyntaxNode): boolean {
  for (let above = use.parent; above && above !== site.definition; above = above.parent)
    if (above.type === 'function_definition' || above.type === 'lambda') return true;
  return false;
}
