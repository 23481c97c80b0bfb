const UNITS = [
  { size: 1e9, short: 's', long: 'seconds' },
  { size: 1e6, short: 'ms', long: 'milliseconds' },
  { size: 1e3, short: 'µs', long: 'microseconds' },
  { size: 1, short: 'ns', long: 'nanoseconds' },
] as const;

/** Nanoseconds in a unit that suits them: `48.2 ms`. */
export function shortTime(nanoseconds: number): string {
  const { size, short } = unitOf(nanoseconds);
  return `${threeDigits(nanoseconds / size)} ${short}`;
}

/** The same as the service reads it: `48.2 milliseconds`. */
export function longTime(nanoseconds: number): string {
  const { size, long } = unitOf(nanoseconds);
  return `${threeDigits(nanoseconds / size)} ${long}`;
}

/** The same as the client writes it beside the calls of tests: `48.2ms`. */
export function clientTime(nanoseconds: number): string {
  return shortTime(nanoseconds).replace(' ', '').replace('µ', 'μ');
}

/** How many times as fast: `18.4×`. */
export function times(ratio: number): string {
  return `${threeDigits(ratio)}×`;
}

/** How much is gained in per cent of the time after: 100 where it takes half as long. */
export function gain(ratio: number): number {
  return (ratio - 1) * 100;
}

function unitOf(nanoseconds: number): (typeof UNITS)[number] {
  return UNITS.find(({ size }) => nanoseconds >= size) ?? UNITS[3];
}

function threeDigits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
