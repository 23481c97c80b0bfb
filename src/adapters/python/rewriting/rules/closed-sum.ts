import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { isGuarded } from '../edits/guarded';
import { importable } from '../edits/imports';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { type Polynomial, polynomialOf } from '../facts/numbers/polynomial';
import { rangeText, readingIn, type Steps, stepsOf, sumOver } from '../facts/numbers/power-sums';
import { progressionOf, stepsIn } from '../facts/numbers/progression';
import { restricted } from '../facts/numbers/progressions';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, partsOf, statementAround } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

const SUMS = /^(?:sum *\(|len *\( *\[)/;

/** `sum(i * i for i in range(n))`, `sum(range(n))` and counts of the multiples of a number in a range. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'The numbers or their powers are added one by one; the formula for their sum takes constant time.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'len', 'range', 'isinstance', 'int', 'min', 'max')) return null;
    for (const node of site.nodes('call').filter((call) => SUMS.test(site.text(call)))) {
      const multiple = importable(site.tree, { source: 'math', name: 'lcm' });
      const sum = sumOf(site, node, multiple?.name);
      const statement = statementAround(node);
      const guard = [...(sum?.guards ?? [])].join(' and ');
      const text = sum && isEvaluatedOnce(site, node, statement) ? textOf(site, sum, guard) : null;
      if (!sum || !text || isGuarded(site, node, (condition) => sum.guards.has(condition.split(' and ')[0] ?? '')))
        continue;
      const value = guard === '' ? text.value : `${text.value} if ${guard} else ${site.text(node)}`;
      const before = text.lines.length > 0 ? [insertBefore(site.tree, statement, text.lines)] : [];
      const isMultiple = multiple && [...text.lines, value].some((line) => line.includes(`${multiple.name}(`));
      return {
        at: node,
        edits: [...before, replace(node, inPlace(node, value))],
        ...(isMultiple && { imports: multiple.imports }),
      };
    }
    return null;
  },
};

interface Sum {
  variable: string;
  parts: { steps: Steps; isTaken: boolean }[];
  polynomial: Polynomial;
  guards: ReadonlySet<string>;
}

function sumOf(site: Site, node: SyntaxNode, multiple: string | undefined): Sum | null {
  const call = callOf(site.tree, node);
  const [items, ...others] = call?.positional ?? [];
  const builtin = site.module.builtin(call?.callee);
  if (!items || others.length > 0 || call?.keywords.size !== 0) return null;
  const isSum = builtin === 'sum';
  if (!isSum && (builtin !== 'len' || items.type !== 'list_comprehension')) return null;
  const guards = new Set<string>();
  const plain = isSum ? stepsOf(site, rangeOf(site, items)) : null;
  const itself: Polynomial = [{ number: 1, names: [], power: 1 }];
  if (plain) return { variable: 'number', parts: [{ steps: plain, isTaken: false }], polynomial: itself, guards };
  if (items.type !== 'generator_expression' && items.type !== 'list_comprehension') return null;
  const [item, clause, condition, ...more] = partsOf(items);
  const [variable, range] = [clause?.child('left'), clause?.child('right')];
  if (!item || clause?.type !== 'for_in_clause' || clause.childOf('async') || more.length > 0) return null;
  if (condition && condition.type !== 'if_clause') return null;
  const all = stepsOf(site, rangeOf(site, range));
  if (variable?.type !== 'identifier' || !all) return null;
  const name = site.text(variable);
  const reading = { ...readingIn(site, items, name, guards), ...(multiple !== undefined && { multiple }) };
  const [test] = condition ? partsOf(condition) : [];
  const whole = all.step === '1' ? [progressionOf(all)] : null;
  const some = test ? whole && restricted(site, whole, test, reading) : null;
  // Counted without a condition it would be the length of what is made.
  if (test ? !some : !isSum) return null;
  const polynomial = isSum ? polynomialOf(site, item, reading) : ONE;
  const parts = some
    ? some.map((one) => ({ steps: stepsIn(one), isTaken: one.isTaken }))
    : [{ steps: all, isTaken: false }];
  return polynomial && { variable: name, parts, polynomial, guards };
}

const ONE: Polynomial = [{ number: 1, names: [], power: 0 }];

/** The sum as an expression, and the lines that it needs above. */
function textOf(
  site: Site,
  { variable, parts, polynomial }: Sum,
  guard: string,
): { lines: string[]; value: string } | null {
  const isCount = polynomial.length === 1 && polynomial.every(({ power, quotient }) => power === 0 && !quotient);
  const lines: string[] = [];
  const names: string[] = [];
  const terms = parts.map(({ steps, isTaken }, nth) => {
    const length = `len(${rangeText(steps)})`;
    const name = isCount ? length : freshName(site.tree, `${variable}_count`.replace(/^_+/, ''), names);
    if (!isCount) lines.push(`${name} = ${length}${guard === '' ? '' : ` if ${guard} else 0`}`);
    names.push(name);
    const sum = sumOver(steps, polynomial, name);
    const term = sum !== null && parts.length > 1 && !/^len\(range\([^()]*\)\)$/.test(sum) ? `(${sum})` : sum;
    return term === null ? null : isTaken ? `- ${term}` : nth === 0 ? term : `+ ${term}`;
  });
  return terms.every((one) => one !== null) ? { lines, value: terms.join(' ') || '0' } : null;
}

/** The call of `range`, also where a variable holds it. */
function rangeOf(site: Site, node: SyntaxNode | undefined): SyntaxNode | undefined {
  const variable = site.variables.at(node);
  const value = variable && site.variables.onlyAssignment(variable)?.value;
  if (!value || !node) return node;
  const isSteady = partsOf(value.child('arguments') ?? value).every((one) =>
    site.changesIn(site.definition).leaves(one),
  );
  return isSteady ? value : node;
}

const ONCE: ReadonlySet<string> = new Set(['return_statement', 'expression_statement']);
const SOMETIMES: ReadonlySet<string> = new Set([
  ...['conditional_expression', 'boolean_operator', 'lambda', 'for_in_clause', 'generator_expression'],
  ...['list_comprehension', 'set_comprehension', 'dictionary_comprehension', 'named_expression', 'interpolation'],
]);

/** Whether lines above the statement run when, and as often as, the expression is evaluated. */
function isEvaluatedOnce(site: Site, node: SyntaxNode, statement: SyntaxNode): boolean {
  if (!ONCE.has(statement.type) || !standsAlone(site.tree, statement)) return false;
  for (let above = node.parent; above && above !== statement; above = above.parent)
    if (SOMETIMES.has(above.type)) return false;
  return true;
}

/** What may stand as it is where it is an argument or all of a statement. */
function inPlace({ parent }: SyntaxNode, text: string): string {
  const isAlone = ['argument_list', 'return_statement', 'assignment', 'augmented_assignment'].includes(
    parent?.type ?? '',
  );
  return isAlone || /^len\([^()]*\)$/.test(text) ? text : `(${text})`;
}
