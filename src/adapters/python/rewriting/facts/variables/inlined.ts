import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import {
  type Assignment,
  assignmentOf,
  expressionOf,
  isWithin,
  neighbour,
  partsOf,
  statementAround,
  statementsOf,
} from '../../syntax';
import { assignedValue } from './assigned-value';
import { usageOf } from './usage';

/** A name for an expression, which may be written in its place. */
export interface Inlined {
  name: string;
  value: SyntaxNode;
  /** Whether it is more than an item of a list or another name. */
  isDerived: boolean;
}

/** The names in a loop that stand for an expression which has the same value wherever they are used. */
export function inlinedIn(site: Site, loop: SyntaxNode): Inlined[] {
  return site.nodes('expression_statement').flatMap((statement): Inlined[] => {
    if (!isWithin(statement, loop)) return [];
    const assignments = assignmentsOf(site, statement).filter((one) => isInlined(site, one, loop));
    return assignments.map(({ target, value }) => {
      const isDerived = !/^\w+(?:\[[A-Za-z_]\w*(?: [-+] \d+)?\])?$/.test(site.text(value)) && value.type !== 'call';
      return { name: site.text(target), value, isDerived };
    });
  });
}

/** The assignment that a statement is, or those that `a, b = x, y` is as well, as none of the values needs a name of them. */
export function assignmentsOf(site: Site, statement: SyntaxNode): Assignment[] {
  const one = assignmentOf(statement);
  if (one) return [one];
  const assignment = expressionOf(statement);
  const [left, right] = [assignment?.child('left'), assignment?.child('right')];
  if (assignment?.type !== 'assignment' || left?.type !== 'pattern_list' || right?.type !== 'expression_list')
    return [];
  const [targets, values] = [partsOf(left), partsOf(right)];
  const isPlain =
    targets.length === values.length &&
    targets.every(({ type }) => type === 'identifier') &&
    targets.every((target) => !new RegExp(`(?<![\\w.])${site.text(target)}(?!\\w)`).test(site.text(right)));
  return isPlain ? targets.flatMap((target, at) => (values[at] ? [{ statement, target, value: values[at] }] : [])) : [];
}

function isInlined(site: Site, { statement, target, value }: Assignment, loop: SyntaxNode): boolean {
  const variable = site.variables.at(target);
  const block = statement.parent;
  const [only, ...others] = variable ? site.variables.bindings(variable) : [];
  if (!variable || !block || others.length > 0 || !only || assignedValue(only) !== value) return false;
  if (!site.effects.isPure(value)) return false;
  const uses = site.variables.uses(variable).filter((use) => use !== target);
  if (!uses.every((use) => use.start > statement.end && isWithin(use, block))) return false;
  const names = site.nodes('identifier').filter((node) => isWithin(node, value));
  if (names.every((name) => isSteady(site, name, statement, loop))) return true;
  // What may change is still the same in the test right behind it, and in what is done first then.
  let next = neighbour(statement, 1);
  const isApart = (one: SyntaxNode): boolean =>
    assignmentsOf(site, one).length > 0 &&
    assignmentsOf(site, one).every((other) => names.every((name) => site.text(name) !== site.text(other.target))) &&
    site.effects.isPure(one);
  while (next && (endsOnly(next) || isApart(next))) {
    const passed = next;
    if (endsOnly(passed) && uses.every((use) => use.start < passed.end)) break;
    next = neighbour(passed, 1);
  }
  const test = next?.type === 'if_statement' ? next.child('condition') : undefined;
  const [first] = statementsOf(next?.child('consequence'));
  return test !== undefined && uses.every((use) => use.end <= test.end || (first && isWithin(use, first)));
}

/** `if test: break` */
function endsOnly(statement: SyntaxNode): boolean {
  const [only, ...others] = statementsOf(statement.child('consequence'));
  return only?.type === 'break_statement' && others.length === 0 && !statement.child('alternative');
}

/** Whether a name stands for the same, unchanged, as long as a round of the loop lasts. */
function isSteady(site: Site, name: SyntaxNode, statement: SyntaxNode, loop: SyntaxNode): boolean {
  const variable = site.variables.at(name);
  if (!variable) return true;
  const isOfRound = site.variables.bindings(variable).every(({ how, by }, _at, all) => {
    if (!isWithin(by, loop)) return true;
    // Of a round is what the loop itself or a statement before gives it.
    const start = statementAround(by);
    const isBefore = how === 'assigned' && all.length === 1 && start.end <= statement.start;
    return (how === 'iterated' && isWithin(statement, by)) || (isBefore && start.parent === statement.parent);
  });
  return (
    isOfRound &&
    site.variables.uses(variable).every((use) => {
      const usage = usageOf(site.tree, use);
      return (
        !isWithin(use, loop) ||
        (usage.how !== 'written' && (usage.how !== 'method' || site.effects.ofCall(usage.call) === 'none'))
      );
    })
  );
}
