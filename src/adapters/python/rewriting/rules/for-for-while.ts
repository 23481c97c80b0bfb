import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { remove, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { startBefore } from '../facts/loops/collecting-loop';
import { FEW } from '../facts/containers/few-items';
import { isForgotten } from '../facts/loops/loop-variable';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  type Assignment,
  assignmentOf,
  callOf,
  comparisonOf,
  expressionOf,
  isWithin,
  loopsAround,
  neighbour,
  spelled,
  statementsOf,
} from '../syntax';

/** `i = 0`, `while i < n:` and `i += 1` at its end: a loop over a range counts by itself. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'The loop compares and adds to count its rounds; a range counts them without running code for it.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('while_statement')) {
      const counting = countingOf(site, loop);
      const condition = loop.child('condition');
      if (!counting || !condition) continue;
      const { start, steps, limit } = counting;
      const first = site.text(start.value);
      const range = `range(${first === '0' ? '' : `${first}, `}${limit})`;
      return {
        at: loop,
        edits: [
          ...remove(site.tree, start.statement),
          {
            start: loop.start,
            end: condition.end,
            replacement: `for ${site.text(start.target)} in ${range}`,
          },
          ...steps.flatMap((step) => remove(site.tree, step)),
        ],
      };
    }
    return null;
  },
};

interface Counting {
  start: Assignment;
  steps: SyntaxNode[];
  /** Where the range ends. */
  limit: string;
}

function countingOf(site: Site, loop: SyntaxNode): Counting | null {
  const comparison = comparisonOf(loop.child('condition'));
  const statements = statementsOf(loop.child('body'));
  const step = statements.at(-1);
  const counter = comparison?.left;
  const variable = site.variables.at(counter);
  const before = counter && startBefore(site, loop, counter, (value) => /^\d+$/.test(site.text(value)));
  const start = assignmentOf(before ?? undefined);
  if (!comparison || !start || !step || !counter || !variable || statements.length < 2) return null;
  if (loop.child('alternative') || variable.parameter || site.module.binds('range')) return null;
  const i = site.text(counter);
  const isStep = (one: SyntaxNode | undefined): boolean =>
    one !== undefined && [`${i} += 1`, `${i} = ${i} + 1`].includes(spelled(site.tree, expressionOf(one) ?? one));
  const steps = [step, ...goingOn(site, loop).map((one) => neighbour(one, -1))].filter((one) => one !== undefined);
  if (steps.length <= goingOn(site, loop).length || !steps.every(isStep)) return null;
  if (![loop, ...steps].every((one) => standsAlone(site.tree, one))) return null;
  const uses = site.variables.uses(variable);
  const isAlone = uses.every((use) => isWithin(use, loop) || isWithin(use, start.statement));
  const isCounter = site.variables
    .bindings(variable)
    .filter(({ by }) => isWithin(by, loop))
    .every(({ by }) => steps.some((one) => isWithin(by, one)));
  if (!isCounter || isCaptured(site, variable) || (!isAlone && !isForgotten(site, variable, loop))) return null;
  const limit = limitOf(site, loop, comparison.operator, comparison.right);
  return limit === null ? null : { start, steps, limit };
}

/** What the range ends before; null where it may be no whole number, or change on the way. */
function limitOf(site: Site, loop: SyntaxNode, operator: string, limit: SyntaxNode): string | null {
  if (!site.effects.isPure(limit) || !site.changesIn(loop).leaves(limit)) return null;
  const { kind, sure } = site.types.of(limit);
  // A few rounds are no gain.
  if (limit.type === 'integer') return operator === '<' && Number(site.text(limit)) > FEW ? site.text(limit) : null;
  const isLength = site.module.builtin(callOf(site.tree, limit)?.callee) === 'len';
  if (!isLength && (kind !== 'int' || !sure)) return null;
  return operator === '<' ? site.text(limit) : operator === '<=' ? `${site.text(limit)} + 1` : null;
}

/** The `continue` statements of the loop itself, which leave its end out. */
function goingOn(site: Site, loop: SyntaxNode): SyntaxNode[] {
  return site.nodes('continue_statement').filter((node) => loopsAround(node)[0] === loop);
}
