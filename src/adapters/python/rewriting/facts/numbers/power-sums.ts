import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf, isWithin } from '../../syntax';
import { isAtLeastOne } from '../effects/guards';
import { type Monomial, type Polynomial, type Quotient, type Reading, substituted, summed, sumOf } from './polynomial';

/** Whole numbers at equal distances, as the texts of a `range`. */
export interface Steps {
  first: string;
  stop: string;
  step: string;
}

/** The numbers of a call of `range` whose arguments have no effect; null for anything else. */
export function stepsOf(site: Site, node: SyntaxNode | undefined): Steps | null {
  const call = callOf(site.tree, node);
  const given = call?.positional ?? [];
  if (site.module.builtin(call?.callee) !== 'range' || site.module.binds('len') || call?.keywords.size !== 0)
    return null;
  if (given.length === 0 || given.length > 3 || !given.every((one) => site.effects.isPure(one))) return null;
  const [first, stop, step] = given.map((one) => site.text(one));
  if (stop === undefined) return { first: '0', stop: first ?? '', step: '1' };
  return { first: first ?? '', stop, step: step ?? '1' };
}

export function rangeText({ first, stop, step }: Steps): string {
  if (step !== '1') return `range(${first}, ${stop}, ${step})`;
  return first === '0' ? `range(${stop})` : `range(${first}, ${stop})`;
}

const SIMPLE = /^\w+$/;

/** An expression's text as an operand. */
export function operand(text: string): string {
  return SIMPLE.test(text) || /^\w+\([^()]*\)$/.test(text) ? text : `(${text})`;
}

/** The sum of a polynomial over `count` steps; null where it cannot be written. */
export function sumOver(steps: Steps, polynomial: Polynomial, count: string): string | null {
  const isFromOne = steps.first === '1' && steps.step === '1';
  // Of n numbers from 0 on the last is n - 1, from 1 on it is n.
  const [low, high, odd] = isFromOne
    ? [count, `(${count} + 1)`, `(2 * ${count} + 1)`]
    : [`(${count} - 1)`, count, `(2 * ${count} - 1)`];
  const sums = [
    ...[count, `${low} * ${high} // 2`, `${low} * ${high} * ${odd} // 6`, `(${low} * ${high} // 2) ** 2`],
    `${low} * ${high} * ${odd} * (3 * ${low} * ${high} - 1) // 30`,
  ];
  const [plain, quotients] = [polynomial.filter((one) => !one.quotient), polynomial.filter((one) => one.quotient)];
  if (quotients.length > 0 && steps.step !== '1') return null;
  const variable = [monomial(steps.first, 0), monomial(steps.step, 1)].filter(({ number }) => number !== 0);
  const result = isFromOne ? plain : substituted(plain, variable);
  return result && summed([...result, ...quotients], sums, (quotient) => quotientSum(steps.first, count, quotient));
}

/** The sum of `(i + shift) // divisor`: what all quotients from zero on make, without those before the first. */
function quotientSum(first: string, count: string, { shift, divisor }: Quotient): string {
  const isNumber = /^\d+$/.test(first);
  const start = isNumber ? String(Number(first) + shift) : shift === 0 ? first : `${operand(first)} + ${shift}`;
  const below = (end: string): string => {
    if ([end, divisor].every((text) => /^\d{1,6}$/.test(text))) {
      const [n, by] = [Number(end), Number(divisor)];
      return String((Math.floor(n / by) * (n + (n % by) - by)) / 2);
    }
    const [n, by] = [operand(end), operand(divisor)];
    return `${n} // ${by} * (${n} + ${n} % ${by} - ${by}) // 2`;
  };
  const before = below(start);
  return start === '0' ? below(count) : `${below(`${start} + ${count}`)}${before === '0' ? '' : ` - ${before}`}`;
}

function monomial(text: string, power: number): Monomial {
  if (/^-?\d+$/.test(text)) return { number: Number(text), names: [], power };
  return { number: 1, names: [operand(text)], power };
}

/** How many steps of one lie before the variable. */
export function roundsBefore({ first }: Steps): Polynomial | null {
  const start = monomial(first, 0);
  return sumOf([{ number: 1, names: [], power: 1 }], [{ ...start, number: -start.number }]);
}

/** How expressions in a loop are read; what has to hold for names in them to stand for whole numbers is put into `guards`. */
export function readingIn(
  site: Site,
  loop: SyntaxNode,
  variable: string,
  guards: Set<string>,
  meanings: ReadonlyMap<string, Polynomial> = new Map(),
): Reading {
  const isSteady = (node: SyntaxNode): boolean => {
    const own = node.type === 'identifier' ? site.variables.at(node) : null;
    // A whole number changes only where it is assigned to.
    const isKept = own
      ? site.variables.bindings(own).every(({ by }) => !isWithin(by, loop))
      : site.changesIn(loop).leaves(node);
    if (!isKept || !site.effects.isPure(node)) return false;
    if (node.type === 'call') return site.module.builtin(node.child('function')) === 'len';
    const { kind, sure } = site.types.of(node);
    const isLocal = node.type === 'attribute' || own !== null;
    // A number at the top of the module stays one.
    const constant = isLocal ? null : site.module.constant(site.text(node));
    if (constant) return site.types.of(constant).kind === 'int';
    if (kind !== 'int' || !sure) guards.add(isWhole(site.text(node)));
    return (kind === 'int' || kind === 'unknown') && isLocal;
  };
  const isDivisor = (node: SyntaxNode): boolean => {
    if (node.type === 'integer') return Number(site.text(node)) > 0;
    if (node.type !== 'identifier' && node.type !== 'attribute') return false;
    if (!isSteady(node)) return false;
    if (!isAtLeastOne(site, site.text(node), loop)) guards.add(`${site.text(node)} > 0`);
    return true;
  };
  const isCounted = (end: string): void => {
    if (!/^(?:\d+$|len\([^()]*\)$|min\(|max\()/.test(end)) guards.add(isWhole(end));
  };
  return { variable, meanings, isSteady, isDivisor, isCounted };
}

export function isWhole(name: string): string {
  return `isinstance(${name}, int)`;
}

/** The same for what is added to: a boolean becomes a number by that, but stays one where nothing is added. */
export function isExactlyWhole(name: string): string {
  return `type(${name}) is int`;
}

/** What has to hold for a variable to be a whole number besides what a loop adds to it: '' where it is one, null where it is none. */
export function wholeBefore(site: Site, total: SyntaxNode, loop: SyntaxNode): string | null {
  const variable = site.variables.at(total);
  if (!variable) return null;
  const others = site.variables.bindings(variable).filter(({ by }) => !(loop.start <= by.start && by.end <= loop.end));
  const kinds = others.map(({ value, path }) => (value && path.length === 0 ? site.types.of(value).kind : 'unknown'));
  if (kinds.every((kind) => kind === 'int')) return '';
  return kinds.every((kind) => kind === 'int' || kind === 'unknown') ? isExactlyWhole(site.text(total)) : null;
}
