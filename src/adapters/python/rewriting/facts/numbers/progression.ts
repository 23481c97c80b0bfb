import { operand, type Steps } from './power-sums';

/** The whole numbers from `low` to before `high` that leave a remainder when they are divided; all texts. */
export interface Progression {
  low: string;
  high: string;
  divisor: string;
  remainder: string;
  /** Whether what is counted has to be taken off again. */
  isTaken: boolean;
}

/** All numbers of a range with steps of one. */
export function progressionOf({ first, stop }: Steps): Progression {
  return { low: first, high: stop, divisor: '1', remainder: '0', isTaken: false };
}

/** The numbers as a range. */
export function stepsIn({ low, high, divisor, remainder }: Progression): Steps {
  if (divisor === '1') return { first: low, stop: high, step: '1' };
  if (/^\d+$/.test(low) && /^\d+$/.test(divisor)) {
    const [start, by] = [Number(low), Number(divisor)];
    return { first: String(start + ((((Number(remainder) - start) % by) + by) % by)), stop: high, step: divisor };
  }
  if (low === '0' && remainder === '0') return { first: '0', stop: high, step: divisor };
  const [start, by] = [operand(low), operand(divisor)];
  const ahead = remainder === '0' ? `-${start}` : `(${remainder} - ${start})`;
  return { first: `${start} + ${ahead} % ${by}`, stop: high, step: divisor };
}
