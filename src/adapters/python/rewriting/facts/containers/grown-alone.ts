import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../../scopes';
import { type Site } from '../../site';
import { assignmentOf, isWithin, operatorOf, statementAround, statementsOf } from '../../syntax';
import { assignedValue } from '../variables/assigned-value';
import { isCaptured } from '../variables/captured';
import { isFresh, isInLazyPart } from './ownership';
import { type Usage, usageOf } from '../variables/usage';
import { type Binding } from '../variables/variables';

const IN_PLACE: ReadonlySet<string> = new Set(['+=', '|=', '-=', '&=']);

/**
 * Whether nobody else holds the container of a variable where a statement makes another one of it, so that it may be changed
 * itself: all that the variable is given is new or such another one, and once it was handed on it is given something new
 * before the statement is reached again.
 */
export function isGrownAlone(
  site: Site,
  variable: LocalVariable,
  growth: SyntaxNode,
  isGrowth: (statement: SyntaxNode) => boolean,
): boolean {
  const starts = startsOf(site, variable, isGrowth);
  if (!starts || starts.length === 0 || isCaptured(site, variable)) return false;
  const rebound = reboundAt(site, variable);
  if (rebound && growth.start < rebound.end) return false;
  return site.variables.uses(variable).every((use) => {
    if (rebound && use.start < rebound.end) return true;
    if (isInLazyPart(use)) return false;
    const usage = usageOf(site.tree, use);
    if (usage.how === 'iterated') {
      const loop = usage.by.type === 'for_in_clause' ? (usage.by.parent ?? usage.by) : usage.by;
      if (isWithin(growth, loop)) return false;
    }
    if (!isHandedOn(site, usage)) return true;
    if (isWithin(use, growth)) return false;
    return (
      isGivenUp(site, variable, use, growth) || starts.some(({ by }) => isOutside(use, statementAround(by), growth))
    );
  });
}

/** Whether a use leaves something behind that knows the container: another name, a view of it, what reads it later. */
function isHandedOn(site: Site, usage: Usage): boolean {
  if (usage.how === 'escapes' || usage.how === 'attribute') return true;
  if (usage.how === 'method' && ['keys', 'values', 'items'].includes(usage.name))
    return usageOf(site.tree, usage.call).how === 'escapes';
  const reader = usage.how === 'iterated' ? usage.by.parent : null;
  return reader?.type === 'generator_expression' && !/^(?:argument_list|call)$/.test(reader.parent?.type ?? '');
}

/** What the variable is given that is new; null where something else is, which others may hold. */
export function startsOf(
  site: Site,
  variable: LocalVariable,
  isGrowth: (statement: SyntaxNode) => boolean,
): Binding[] | null {
  const starts: Binding[] = [];
  const rebound = reboundAt(site, variable);
  for (const binding of site.variables.bindings(variable)) {
    const { how, by } = binding;
    if (rebound && binding.node.start < rebound.start) continue;
    if (isGrowth(statementAround(by)) || (how === 'augmented' && IN_PLACE.has(operatorOf(by)))) continue;
    const value = assignedValue(binding);
    // `a = b = []`
    if (!value || value.type === 'assignment' || by.parent?.type === 'assignment' || !isFresh(site.tree, value))
      return null;
    starts.push(binding);
  }
  return starts;
}

/** `stock = dict(stock)` as a statement of the function itself: behind it nothing is left of what was passed for a parameter. */
export function reboundAt(site: Site, variable: LocalVariable): SyntaxNode | null {
  if (!variable.parameter) return null;
  return (
    statementsOf(site.body).find((statement) => {
      const assignment = assignmentOf(statement);
      return (
        assignment !== null && site.variables.at(assignment.target) === variable && isFresh(site.tree, assignment.value)
      );
    }) ?? null
  );
}

/**
 * Whether no use but a given one hands on what the variable holds, apart from what a parameter was given before it was
 * copied.
 */
export function staysInside(site: Site, variable: LocalVariable, handedOn: SyntaxNode | null): boolean {
  const starts = startsOf(site, variable, () => false);
  const rebound = reboundAt(site, variable);
  if (!starts || starts.length === 0 || isCaptured(site, variable)) return false;
  return site.variables.uses(variable).every((use) => {
    if ((rebound && use.start < rebound.end) || use === handedOn) return true;
    const { how } = usageOf(site.tree, use);
    return how !== 'escapes' && how !== 'attribute' && !isInLazyPart(use);
  });
}

/** Whether the variable is given something new right behind the statement that hands its container on, or is left. */
function isGivenUp(site: Site, variable: LocalVariable, use: SyntaxNode, growth: SyntaxNode): boolean {
  const statement = statementAround(use);
  if (isWithin(growth, statement)) return false;
  const block = statementsOf(statement.parent ?? undefined);
  for (const next of block.slice(block.indexOf(statement) + 1)) {
    if (next.type === 'return_statement') return true;
    const assignment = assignmentOf(next);
    const used = site.variables.uses(variable).filter((other) => isWithin(other, next));
    const isStart = assignment && site.variables.at(assignment.target) === variable && used.length === 1;
    if (isStart) return isFresh(site.tree, assignment.value);
    const isUsed = used.length > 0;
    if (isUsed || next.type !== 'expression_statement') return false;
  }
  return false;
}

/** Whether a use stands outside of what is run between a start and a growth that follows it in its block. */
function isOutside(use: SyntaxNode, start: SyntaxNode, growth: SyntaxNode): boolean {
  const last = statementsOf(start.parent ?? undefined).find((one) => isWithin(growth, one));
  return last !== undefined && last.start > start.end && (use.start < start.start || use.start > last.end);
}
