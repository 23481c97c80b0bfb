import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, comparisonOf, operatorOf, partsOf } from '../../syntax';
import { type Reading } from './polynomial';
import { type Progression } from './progression';
import { bounded } from './progression-limits';

const MOST = 12;

/** The same numbers taken off instead, and the other way round. */
function opposite(all: readonly Progression[]): Progression[] {
  return all.map((one) => ({ ...one, isTaken: !one.isTaken }));
}

/** The numbers that are left without some of them. */
export function without(all: readonly Progression[], some: readonly Progression[]): Progression[] {
  const left = [...all];
  for (const one of opposite(some)) {
    const key = keyOf({ ...one, isTaken: !one.isTaken });
    const at = left.findIndex((other) => keyOf(other) === key);
    // Without the even numbers the odd ones are left.
    const whole = left.findIndex((other) => isHalf(one, other));
    const twice = left[whole];
    if (at >= 0) left.splice(at, 1);
    else if (twice) left[whole] = { ...one, isTaken: twice.isTaken, remainder: otherHalf(one, twice) };
    else left.push(one);
  }
  return left;
}

function isHalf(one: Progression, other: Progression): boolean {
  const isOpposite = one.isTaken !== other.isTaken && one.low === other.low && one.high === other.high;
  const isTwice = Number(one.divisor) === 2 * Number(other.divisor);
  return isOpposite && isTwice && Number(one.remainder) % Number(other.divisor) === Number(other.remainder);
}

function otherHalf({ remainder, divisor }: Progression, whole: Progression): string {
  return String((Number(remainder) + Number(whole.divisor)) % Number(divisor));
}

function keyOf({ low, high, divisor, remainder, isTaken }: Progression): string {
  return [low, high, divisor, remainder, isTaken].join(' ; ');
}

/** Those of some numbers that a condition lets through, some counted and some taken off again; null where it is no such condition. */
export function restricted(
  site: Site,
  all: readonly Progression[],
  given: SyntaxNode | undefined,
  reading: Reading,
): Progression[] | null {
  const condition = bare(given);
  if (!condition) return null;
  const result = read(site, all, condition, reading);
  return result && result.length <= MOST ? result : null;
}

function read(site: Site, all: readonly Progression[], condition: SyntaxNode, reading: Reading): Progression[] | null {
  if (condition.type === 'not_operator') {
    const some = restricted(site, all, partsOf(condition)[0], reading);
    return some && without(all, some);
  }
  if (condition.type === 'boolean_operator') {
    const [left, right] = partsOf(condition);
    const one = restricted(site, all, left, reading);
    const both = one && restricted(site, one, right, reading);
    if (condition.childOf('and')) return both;
    const other = one && restricted(site, all, right, reading);
    return one && other && both ? without([...one, ...other], both) : null;
  }
  const comparison = comparisonOf(condition);
  if (comparison && site.text(comparison.left) === reading.variable) {
    const { operator, right } = comparison;
    const isNumber = right.type === 'integer' || (right.type === 'identifier' && reading.isSteady(right));
    for (const { low, high } of isNumber ? all : []) [low, high].forEach(reading.isCounted);
    return isNumber ? bounded(all, operator, site.text(right)) : null;
  }
  const remainder = bare(comparison ? comparison.left : condition);
  const [left, right] = remainder?.type === 'binary_operator' ? partsOf(remainder) : [];
  if (!remainder || operatorOf(remainder) !== '%' || !left || !right) return null;
  if (site.text(left) !== reading.variable || !/^\w+$/.test(site.text(right)) || !reading.isDivisor(right)) return null;
  return divided(site, all, site.text(right), comparison, reading.multiple);
}

/** `i % divisor == 1`, `i % divisor in (1, 2)` or `i % divisor`. */
function divided(
  site: Site,
  all: readonly Progression[],
  divisor: string,
  comparison: ReturnType<typeof comparisonOf>,
  multiple: string | undefined,
): Progression[] | null {
  const { operator, right } = comparison ?? { operator: '!=', right: null };
  const isList = right !== null && ['tuple', 'list', 'set'].includes(right.type);
  const texts = right === null ? ['0'] : isList ? partsOf(right).map((one) => site.text(one)) : [site.text(right)];
  const wanted = [...new Set(texts)];
  // Of a divisor that is only a name nothing is known but that it divides.
  if (!wanted.every((one) => one === '0' || (/^\d+$/.test(one) && Number(one) < Number(divisor)))) return null;
  if (isList !== operator.endsWith('in') || !['==', '!=', 'in', 'not in', '<', '>='].includes(operator)) return null;
  const isBelow = operator === '<' || operator === '>=';
  const named = isBelow ? Array.from({ length: Number(wanted[0]) }, (_, nth) => String(nth)) : wanted;
  if (named.length > MOST) return null;
  // Of two the others are as few.
  const isNegated = ['!=', 'not in', '>='].includes(operator);
  const isTurned = isNegated && Number(divisor) - named.length <= named.length;
  const rests = Array.from({ length: isTurned ? Number(divisor) : 0 }, (_, nth) => String(nth));
  const some = (isTurned ? rests.filter((one) => !named.includes(one)) : named).map((one) =>
    all.map((numbers) => both(numbers, divisor, one, multiple)),
  );
  if (some.some((one) => one.some((numbers) => numbers === null))) return null;
  const passing = some.flat().flatMap((numbers) => (numbers === null || numbers === 'none' ? [] : [numbers]));
  return isNegated && !isTurned ? without(all, passing) : passing;
}

/** The numbers that leave another remainder as well; null where the code does not tell which these are. */
function both(
  numbers: Progression,
  divisor: string,
  remainder: string,
  multiple: string | undefined,
): Progression | 'none' | null {
  if (numbers.divisor === '1') return { ...numbers, divisor, remainder };
  const areMultiples = numbers.remainder === '0' && remainder === '0';
  if (areMultiples && multiple !== undefined && ![numbers.divisor, divisor].every((one) => /^\d+$/.test(one)))
    return { ...numbers, divisor: `${multiple}(${numbers.divisor}, ${divisor})` };
  if (![numbers.divisor, divisor].every((one) => /^\d{1,4}$/.test(one))) return null;
  const [one, other] = [Number(numbers.divisor), Number(divisor)];
  const common = leastCommonMultiple(one, other);
  for (let at = Number(numbers.remainder); at < common; at += one)
    if (at % other === Number(remainder)) return { ...numbers, divisor: String(common), remainder: String(at) };
  return 'none';
}

function leastCommonMultiple(a: number, b: number): number {
  let [greater, rest] = [a, b];
  while (rest > 0) [greater, rest] = [rest, greater % rest];
  return (a / greater) * b;
}
