/** Longer evidence is only looked at in its first part. */
const LONGEST_READ = 200_000;
const NANOSECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:nanoseconds?|ns)$/, 1],
  [/^(?:microseconds?|us|µs|μs)$/, 1e3],
  [/^(?:milliseconds?|ms)$/, 1e6],
  [/^(?:seconds?|secs?|s)$/, 1e9],
  [/^(?:minutes?|mins?|m)$/, 60e9],
  [/^(?:hours?|h)$/, 3600e9],
];

/** A call of a test that was timed with an optimization and without. */
export interface TimedCall {
  /** Without, in nanoseconds; null where that is not told. */
  before: number | null;
  isSlower: boolean;
}

/** The percentage that a text (`361.78%`, `1,200 %`, `-3`) or a number tells; null where it tells none. */
export function percentOf(value: string | number | null | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const [, number] = /(-?\d[\d,]{0,20}(?:\.\d{1,20})?|-?\.\d{1,20})/.exec((value ?? '').slice(0, 200)) ?? [];
  return number === undefined ? null : Number(number.replaceAll(',', ''));
}

/** The share that a sentence tells: `Coverage is 66.7% of the lines` gives 66.7; null without a percent sign. */
export function shareOf(text: string): number | null {
  const [, number] = /(\d{1,3}(?:\.\d{1,20})?) ?%/.exec(text.slice(0, 1000)) ?? [];
  return number === undefined ? null : Number(number);
}

/** A time for people (`1.23 milliseconds`, `542ns`, `1 minute and 3 seconds`) in nanoseconds; null where it is none. */
export function nanosecondsOf(time: string): number | null {
  const parts = time.slice(0, 200).matchAll(/(\d[\d,]{0,20}(?:\.\d{1,20})?) ?([a-zµμ]{1,20})/gi);
  const known = [...parts].flatMap(([, number = '', unit = '']) => {
    const [, factor] = NANOSECONDS.find(([name]) => name.test(unit.toLowerCase())) ?? [];
    return factor === undefined ? [] : [Number(number.replaceAll(',', '')) * factor];
  });
  return known.length > 0 ? known.reduce((sum, part) => sum + part) : null;
}

/** What the comments beside calls tell: `# 2.62μs -> 2.09μs (24.9% faster)`. */
export function timedCallsIn(tests: string): TimedCall[] {
  const told = tests
    .slice(0, LONGEST_READ)
    .matchAll(/(?:(\d[\d.,]{0,20} ?[a-zµμ]{1,20}) -> [^()\n]{1,40}\()?\d[\d.,]{0,20}% (faster|slower)\)/g);
  return [...told].map(([, before = '', which]) => ({ before: nanosecondsOf(before), isSlower: which === 'slower' }));
}

/** What the rows of a table tell, whose last cell is the gain: `| test_a | 542ns | 233ns | 133%✅ |`. */
export function timedRowsIn(table: string): TimedCall[] {
  const rows = table
    .slice(0, LONGEST_READ)
    .matchAll(/\|([^|\n]{0,60})\|[^|\n]{0,60}\|[ \t]*(-?\d)[\d.,]{0,30}[ \t]*%[^|\n]{0,40}\|[ \t]*$/gm);
  return [...rows].map(([, before = '', gain]) => ({
    before: nanosecondsOf(before),
    isSlower: gain?.startsWith('-') === true,
  }));
}
