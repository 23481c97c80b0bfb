import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { remove } from '../edits/lines';
import { assignedValue } from '../facts/variables/assigned-value';
import { copied } from '../facts/containers/copied';
import { isGrownAlone, startsOf } from '../facts/containers/grown-alone';
import { plainContainer } from '../facts/types/plain-container';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, loopsAround, neighbour } from '../syntax';

/** `xs = list(xs)` in a loop, of what is the function's own already. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'What the function made itself and nobody else holds is copied whole in every round; without the copy nothing is.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const assignment = loopsAround(statement).length > 0 ? assignmentOf(statement) : null;
      if (!assignment || !isCopy(site, assignment)) continue;
      const isAlone = !neighbour(statement, -1) && !neighbour(statement, 1);
      if (isAlone || !isOwn(site, statement, assignment)) continue;
      return { at: statement, edits: remove(site.tree, statement) };
    }
    return null;
  },
};

/** Whether the value is a copy of the variable itself. */
function isCopy(site: Site, { target, value }: Assignment): boolean {
  const source = copied(site, value)?.source;
  return source?.type === 'identifier' && site.text(source) === site.text(target);
}

/** Whether nobody else holds what is copied, and the copy is of the same class. */
function isOwn(site: Site, statement: SyntaxNode, { target, value }: Assignment): boolean {
  const variable = site.variables.at(target);
  const isSelf = (one: SyntaxNode): boolean => {
    const assignment = assignmentOf(one);
    return assignment !== null && site.variables.at(assignment.target) === variable && isCopy(site, assignment);
  };
  if (!variable || !isGrownAlone(site, variable, statement, isSelf)) return false;
  const made = copied(site, value);
  return (startsOf(site, variable, isSelf) ?? []).every((start) => {
    const first = assignedValue(start);
    const kind = plainContainer(site, first) ?? (site.types.of(first).kind === 'list' ? 'list' : null);
    // A slice may be of anything, and an array is not copied by it.
    return made?.kind ? made.kind === kind : kind !== null || site.text(value).endsWith('.copy()');
  });
}
