import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { remove, replace } from '../edits/lines';
import { isInTry } from '../facts/loops/collecting-loop';
import { assignedValue } from '../facts/variables/assigned-value';
import { copied } from '../facts/containers/copied';
import { isGrownAlone, startsOf } from '../facts/containers/grown-alone';
import { plainContainer } from '../facts/types/plain-container';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, isWithin, loopsAround, statementsOf } from '../syntax';

/** `new = dict(old)`, some changes to `new`, and `old = new`: in a loop, of what nobody else holds. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In every round all so far is copied, changed and put in place of the old; it is changed itself instead.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const copy = loopsAround(statement).length > 0 ? assignmentOf(statement) : null;
      const source = copy && copiedIn(site, copy.value);
      const back = source && putBack(site, copy, source);
      if (!source || !back || !isAlone(site, copy, source, back)) continue;
      const variable = site.variables.at(copy.target);
      const uses = variable ? site.variables.uses(variable) : [];
      const inside = uses.filter((use) => use !== copy.target && !isWithin(use, back.value));
      return {
        at: statement,
        edits: [
          ...remove(site.tree, copy.statement),
          ...inside.map((use) => replace(use, site.text(source))),
          ...remove(site.tree, back.statement),
        ],
      };
    }
    return null;
  },
};

/** The name that `dict(name)`, `name.copy()`, `name[:]` and their like copy. */
function copiedIn(site: Site, value: SyntaxNode): SyntaxNode | null {
  const source = copied(site, value)?.source;
  return source?.type === 'identifier' ? source : null;
}

/** `old = new`, later in the same block. */
function putBack(site: Site, copy: Assignment, source: SyntaxNode): Assignment | null {
  const block = statementsOf(copy.statement.parent ?? undefined);
  for (const statement of block.slice(block.indexOf(copy.statement) + 1)) {
    const back = assignmentOf(statement);
    const given = back && (copiedIn(site, back.value) ?? back.value);
    const isBack = given && site.text(back.target) === site.text(source) && site.text(given) === site.text(copy.target);
    if (isBack) return back;
    if (
      !['expression_statement', 'if_statement', 'for_statement'].includes(statement.type) ||
      LEAVES.test(site.text(statement))
    )
      return null;
  }
  return null;
}

const LEAVES = /\b(?:return|break|continue|raise|yield|lambda|def)\b/;

/** Whether only the copy is used meanwhile, and only meanwhile; and nobody holds what was copied. */
function isAlone(site: Site, copy: Assignment, source: SyntaxNode, back: Assignment): boolean {
  const [made, old] = [site.variables.at(copy.target), site.variables.at(source)];
  if (!made || !old || !site.variables.onlyAssignment(made) || isInTry(copy.statement)) return false;
  const isMeanwhile = ({ start, end }: SyntaxNode): boolean =>
    copy.statement.end <= start && end <= back.statement.start;
  if (site.variables.uses(old).some(isMeanwhile)) return false;
  const isKept = site.variables.uses(made).every((use) => {
    if (use === copy.target || isWithin(use, back.value)) return true;
    const { how } = usageOf(site.tree, use);
    return isMeanwhile(use) && how !== 'escapes' && how !== 'attribute' && how !== 'bound';
  });
  const isBack = (statement: SyntaxNode): boolean => statement === back.statement;
  if (!isKept || !isGrownAlone(site, old, copy.statement, isBack)) return false;
  const kinds = (startsOf(site, old, isBack) ?? []).map((start) => plainContainer(site, assignedValue(start)));
  return [copy.value, back.value].every((value) => {
    const kind = copied(site, value)?.kind ?? null;
    return kinds.every((one) => kind === null || one === kind);
  });
}
