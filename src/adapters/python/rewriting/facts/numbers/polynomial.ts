import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, operatorOf, partsOf } from '../../syntax';

/** `2 * width * i ** 3`: a number, names that do not change, and a power of the variable; or its quotient in place of that. */
export interface Monomial {
  number: number;
  names: readonly string[];
  power: number;
  quotient?: Quotient;
}

/** `(i + shift) // divisor`, the divisor being above zero. */
export interface Quotient {
  shift: number;
  divisor: string;
}

export type Polynomial = readonly Monomial[];

const HIGHEST = 4;
const MOST_TERMS = 12;

/** What an expression is read with. */
export interface Reading {
  variable: string;
  /** Variables that stand for polynomials themselves. */
  meanings: ReadonlyMap<string, Polynomial>;
  /** Whether a name, attribute or call stands for the same whole number in all rounds. */
  isSteady: (node: SyntaxNode) => boolean;
  /** The same for what is divided by, which has to be above zero. */
  isDivisor: (node: SyntaxNode) => boolean;
  /** Is told the ends of a range that need not be made as they are any more, where they would tell what is no whole number. */
  isCounted: (end: string) => void;
  /** How the least common multiple of two numbers is called, where it can be. */
  multiple?: string;
}

/** An expression as a polynomial of a variable, up to its fourth power; null where it is none. */
export function polynomialOf(site: Site, node: SyntaxNode | undefined, reading: Reading): Polynomial | null {
  const expression = bare(node);
  if (!expression) return null;
  const text = site.text(expression);
  if (expression.type === 'integer' && /^\d{1,6}$/.test(text)) return [{ number: Number(text), names: [], power: 0 }];
  if (expression.type === 'identifier') {
    const meaning = text === reading.variable ? [{ number: 1, names: [], power: 1 }] : reading.meanings.get(text);
    if (meaning) return meaning;
  }
  if (STEADY.has(expression.type))
    return reading.isSteady(expression) ? [{ number: 1, names: [text], power: 0 }] : null;
  if (expression.type === 'unary_operator' && operatorOf(expression) === '-') {
    const negative = polynomialOf(site, expression.child('argument'), reading);
    return negative && negated(negative);
  }
  if (expression.type !== 'binary_operator') return null;
  const [left, right] = partsOf(expression);
  const base = polynomialOf(site, left, reading);
  if (!base || !right) return null;
  const operator = operatorOf(expression);
  if (operator === '**') return /^[1234]$/.test(site.text(right)) ? raised(base, Number(site.text(right))) : null;
  if (operator === '//' || operator === '%') return divided(site, base, right, operator, reading);
  const other = polynomialOf(site, right, reading);
  if (!other) return null;
  if (operator === '*') return product(base, other);
  return operator === '+' || operator === '-' ? sumOf(base, operator === '+' ? other : negated(other)) : null;
}

const STEADY: ReadonlySet<string> = new Set(['identifier', 'attribute', 'call']);

/** `(i + 3) // divisor`, and the remainder, which is what that quotient leaves. */
function divided(
  site: Site,
  base: Polynomial,
  divisor: SyntaxNode,
  operator: '//' | '%',
  reading: Reading,
): Polynomial | null {
  const [text, other] = [site.text(divisor), polynomialOf(site, divisor, reading)];
  const rest = base.filter(({ power }) => power !== 1);
  const isShifted = rest.every(({ names, power, quotient }) => names.length === 0 && power === 0 && !quotient);
  const isOne = base.some(({ number, names, power }) => power === 1 && number === 1 && names.length === 0);
  if (!other || !isShifted || !isOne || base.length - rest.length > 1 || !reading.isDivisor(divisor)) return null;
  const shift = rest[0]?.number ?? 0;
  const quotient: Polynomial = [{ number: 1, names: [], power: 0, quotient: { shift, divisor: text } }];
  if (operator === '//') return quotient;
  const multiple = product(other, quotient);
  return multiple && sumOf(base, negated(multiple));
}

export function negated(polynomial: Polynomial): Polynomial {
  return polynomial.map((one) => ({ ...one, number: -one.number }));
}

/** Null where it becomes too long. */
export function sumOf(one: Polynomial, other: Polynomial): Polynomial | null {
  return collected([...one, ...other]);
}

/** With another polynomial in the place of the variable. */
export function substituted(polynomial: Polynomial, variable: Polynomial): Polynomial | null {
  const terms = polynomial.map(({ power, ...rest }) => product([{ ...rest, power: 0 }], raised(variable, power)));
  return terms.every((one) => one !== null) ? collected(terms.flat()) : null;
}

/** The text of a sum over the variable, with the texts of the sums of its powers and of a quotient. */
export function summed(
  polynomial: Polynomial,
  sums: readonly string[],
  sumOfQuotient: (quotient: Quotient) => string = () => '',
): string {
  const terms = polynomial.map(({ number, names, power, quotient }) => {
    const factors = [...(number === 1 ? [] : [number < 0 ? `(${number})` : `${number}`]), ...names];
    const sum = quotient ? sumOfQuotient(quotient) : (sums[power] ?? '');
    const isFactor = factors.length === 0 || (power === 0 && !quotient);
    return [...factors, isFactor ? sum : `(${sum})`].join(' * ');
  });
  return terms.join(' + ') || '0';
}

/** Null where it becomes too high or too long, or has a quotient with anything but a factor. */
export function product(a: Polynomial | null, b: Polynomial | null): Polynomial | null {
  if (!a || !b) return null;
  const terms = a.flatMap((one) => b.map((other) => [one, other] as const));
  const isPlain = terms.every(
    ([one, other]) => !(one.quotient && (other.quotient ?? other.power)) && !(other.quotient && one.power),
  );
  if (!isPlain) return null;
  return collected(
    terms.map(([one, other]) => {
      const quotient = one.quotient ?? other.quotient;
      return {
        number: one.number * other.number,
        names: [...one.names, ...other.names].sort(),
        power: one.power + other.power,
        ...(quotient && { quotient }),
      };
    }),
  );
}

function raised(base: Polynomial, exponent: number): Polynomial | null {
  let result: Polynomial | null = [{ number: 1, names: [], power: 0 }];
  for (let nth = 0; nth < exponent; nth += 1) result = product(result, base);
  return result;
}

/** Each product of names and power once; null where it becomes too long or too high. */
function collected(terms: Polynomial): Polynomial | null {
  const byKey = new Map<string, Monomial>();
  for (const term of terms) {
    const { shift = '', divisor = '' } = term.quotient ?? {};
    const key = [term.power, shift, divisor, ...term.names].join(' ');
    byKey.set(key, { ...term, number: term.number + (byKey.get(key)?.number ?? 0) });
  }
  const left = [...byKey.values()].filter(({ number }) => number !== 0);
  const fits =
    left.length <= MOST_TERMS && left.every(({ power, number }) => power <= HIGHEST && Math.abs(number) < 1e9);
  return fits ? left : null;
}
