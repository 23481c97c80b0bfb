import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { guarded, isGuarded } from '../edits/guarded';
import { indentAt, lineEnd, replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { isExactlyWhole, isWhole, type Steps } from '../facts/numbers/power-sums';
import { countsOf, summedLines } from '../edits/summed-lines';
import { type SummingLoop, summingWhile } from '../facts/loops/summing-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Comparison, comparisonOf, expressionOf, isWithin, spelled, statementsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `while i <= n: total += i; i += 1`, where both are whole numbers. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'The loop adds the numbers or their powers one by one; the formula for their sum takes constant time.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'len', 'range', 'isinstance', 'type', 'int', 'min', 'max')) return null;
    for (const loop of site.nodes('while_statement')) {
      const counting = countingOf(site, loop);
      const sums = counting && summingWhile(site, loop, counting.steps.first, counting.steps);
      const lines = sums && linesOf(site, counting, sums);
      if (!lines) continue;
      const guards = [...new Set([...counting.guards, ...sums.guards])];
      // The loop that is left for other kinds of numbers is left alone.
      if (isGuarded(site, loop, (condition) => condition.split(' and ').every((one) => guards.includes(one)))) continue;
      const text = lines.join(lineEnd(site.tree) + indentAt(site.tree, loop));
      return {
        at: loop,
        edits: [replace(loop, guards.length > 0 ? guarded(site, loop, guards.join(' and '), lines) : text)],
      };
    }
    return null;
  },
};

interface Counting {
  steps: Steps;
  guards: readonly string[];
}

const OPPOSITE: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

/** The numbers that the variable of the condition goes through; null where it does anything but count up or down. */
function countingOf(site: Site, loop: SyntaxNode): Counting | null {
  const comparison = comparisonOf(loop.child('condition'));
  const last = statementsOf(loop.child('body')).at(-1);
  const step = expressionOf(last);
  if (!comparison || !step || !standsAlone(site.tree, loop)) return null;
  const { left, operator, right } = comparison;
  const sides: Comparison[] = [
    comparison,
    { ...comparison, left: right, right: left, operator: OPPOSITE[operator] ?? '' },
  ];
  for (const { left: counter, operator: order, right: limit } of sides) {
    const [i, n] = [site.text(counter), site.text(limit)];
    const pattern = new RegExp(`^${i} (?:([-+])= |= ${i} ([-+]) )(\\d{1,6})$`);
    const [, plus, other, by] = (/^\w+$/.test(i) ? pattern.exec(spelled(site.tree, step)) : null) ?? [];
    const isUp = (plus ?? other) === '+';
    const variable = site.variables.at(counter);
    if (by === undefined || Number(by) === 0 || !variable || isCaptured(site, variable)) continue;
    if (!order.startsWith(isUp ? '<' : '>') || !isLimit(site, limit, loop)) return null;
    const stop = order.endsWith('=') ? endBehind(n, isUp) : n;
    const { kind, sure } = site.types.of(counter);
    return {
      steps: { first: i, stop, step: isUp ? by : `-${by}` },
      guards: [
        ...(kind === 'int' && sure ? [] : [isExactlyWhole(i)]),
        ...(limit.type === 'integer' ? [] : [isWhole(n)]),
      ],
    };
  }
  return null;
}

/** A number that the loop leaves as it is. */
function isLimit(site: Site, limit: SyntaxNode, loop: SyntaxNode): boolean {
  if (limit.type === 'integer') return /^\d+$/.test(site.text(limit));
  if (limit.type !== 'identifier' && limit.type !== 'attribute') return false;
  const variable = site.variables.at(limit);
  // A whole number changes only where it is assigned to.
  if (!variable) return site.changesIn(loop).leaves(limit);
  return !isCaptured(site, variable) && site.variables.bindings(variable).every(({ by }) => !isWithin(by, loop));
}

function endBehind(limit: string, isUp: boolean): string {
  if (/^\d+$/.test(limit)) return String(Number(limit) + (isUp ? 1 : -1));
  return `${limit} ${isUp ? '+' : '-'} 1`;
}

function linesOf(site: Site, { steps }: Counting, sums: SummingLoop): string[] | null {
  const counts = countsOf(site, steps.first);
  const lines = summedLines(sums, counts);
  const [name, made] = counts.of(steps);
  const by = steps.step.replace('-', '');
  const far = by === '1' ? name : `${by} * ${name}`;
  return lines && [...lines, ...made, `${steps.first} ${steps.step.startsWith('-') ? '-=' : '+='} ${far}`];
}
