import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../scopes';
import { replace } from '../edits/lines';
import { assignedValue } from '../facts/variables/assigned-value';
import { isInTry } from '../facts/loops/collecting-loop';
import { copied } from '../facts/containers/copied';
import { isGrownAlone, startsOf } from '../facts/containers/grown-alone';
import { plainContainer } from '../facts/types/plain-container';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { isWithin, loopsAround, statementAround, statementsOf } from '../syntax';

/** `out.append(dict(row))` at the end of a round that has made `row` itself. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'In every round a copy is handed on of what was made for this round alone; the thing itself serves as well.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call', 'subscript', 'list', 'dictionary', 'set')) {
      const copy = loopsAround(node).length > 0 ? copied(site, node) : null;
      const variable = copy?.source.type === 'identifier' ? site.variables.at(copy.source) : null;
      if (!copy || !variable || !isGivenUp(site, variable, node)) continue;
      const kinds = (startsOf(site, variable, () => false) ?? []).map((start) =>
        plainContainer(site, assignedValue(start)),
      );
      const isSame = kinds.every((kind) => kind !== null && (copy.kind === null || copy.kind === kind));
      if (isSame) return { at: node, edits: [replace(node, site.text(copy.source))] };
    }
    return null;
  },
};

/** Whether nobody holds what the variable has at that place, and nothing uses it behind it before it is made anew. */
function isGivenUp(site: Site, variable: LocalVariable, node: SyntaxNode): boolean {
  const statement = statementAround(node);
  const [loop] = loopsAround(node);
  if (!loop || loop !== loopsAround(statement)[0] || isInTry(statement)) return false;
  if (statement.type !== 'expression_statement' && statement.type !== 'return_statement') return false;
  const starts = startsOf(site, variable, () => false) ?? [];
  const uses = site.variables.uses(variable);
  const isMadeInRound = starts.some(({ by }) => {
    const start = statementAround(by);
    const last = statementsOf(start.parent ?? undefined).find((one) => isWithin(statement, one));
    const isBefore = last !== undefined && last.start > start.end && loopsAround(start)[0] === loop;
    return isBefore && uses.every((use) => !isWithin(use, loop) || use.start >= start.start);
  });
  const isLast = uses.every((use) => use.start < statement.start || isWithin(use, node));
  return isMadeInRound && isLast && isGrownAlone(site, variable, statement, () => false);
}
