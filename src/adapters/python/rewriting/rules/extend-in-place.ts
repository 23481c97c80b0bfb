import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace } from '../edits/lines';
import { isOwned } from '../facts/ownership';
import { usageOf } from '../facts/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, isWithin, loopsAround, operatorOf, partsOf, spelled } from '../syntax';

/** `xs = xs + ys` and `xs = xs[:-1] + ys` in a loop, of a list that nobody else holds. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The list so far is copied each time something is added to it, which is quadratic; added in place nothing is copied.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const assignment = loopsAround(statement).length > 0 ? assignmentOf(statement) : null;
      const text = assignment && inPlace(site, assignment);
      if (assignment && text && isChangedAlone(site, assignment.target))
        return { at: statement, edits: [replace(statement, text)] };
    }
    return null;
  },
};

/** The statement that changes the list itself; null for any other assignment. */
function inPlace(site: Site, { target, value }: Assignment): string | null {
  if (value.type !== 'binary_operator' || operatorOf(value) !== '+') return null;
  const [left, right] = [value.child('left'), value.child('right')];
  if (!left || !right || site.types.of(right).kind !== 'list') return null;
  const name = site.text(target);
  if (spelled(site.tree, left) === `${name}[:-1]`) return `${name}[-1:] = ${site.text(right)}`;
  if (site.text(left) !== name) return null;
  const [only, ...others] = right.type === 'list' ? partsOf(right) : [];
  if (only && others.length === 0 && only.type !== 'list_splat') return `${name}.append(${site.text(only)})`;
  return `${name} += ${site.text(right)}`;
}

/** Whether the old list is of no use to anybody: it has no other name, and no loop goes over it meanwhile. */
function isChangedAlone(site: Site, target: SyntaxNode): boolean {
  const variable = site.variables.at(target);
  if (!variable || !isOwned(site.tree, variable) || site.types.of(target).kind !== 'list') return false;
  return site.variables.uses(variable).every((use) => {
    const usage = usageOf(site.tree, use);
    if (usage.how !== 'iterated') return true;
    const loop = usage.by.type === 'for_in_clause' ? (usage.by.parent ?? usage.by) : usage.by;
    return !isWithin(target, loop);
  });
}
