import { type Steps, rangeText, sumOver } from '../facts/numbers/power-sums';
import { stepsIn } from '../facts/numbers/progression';
import { type SummingLoop } from '../facts/loops/summing-loop';
import { type Site } from '../site';
import { freshName } from './fresh-name';

/** Names for the lengths of ranges, each of which is made by a line above its first use. */
export interface Counts {
  /** The name, and the line that makes it where it was not made before. */
  of(steps: Steps): readonly [name: string, made: readonly string[]];
}

/** Names that begin as a variable is called. */
export function countsOf(site: Site, variable: string): Counts {
  const names = new Map<string, string>();
  return {
    of(steps) {
      const range = rangeText(steps);
      const known = names.get(range);
      if (known !== undefined) return [known, []];
      const name = freshName(site.tree, `${variable}_count`.replace(/^_+/, ''), [...names.values()]);
      names.set(range, name);
      return [name, [`${name} = len(${range})`]];
    },
  };
}

const MOST = 16;

/** The lines that add up in constant time what a loop adds up; null where there would be too many or one cannot be written. */
export function summedLines({ additions }: SummingLoop, counts: Counts): string[] | null {
  if (additions.length > MOST) return null;
  const all = additions.map(({ numbers, ...rest }) => {
    const isPart = 'low' in numbers;
    return { ...rest, steps: isPart ? stepsIn(numbers) : numbers, isTaken: isPart && numbers.isTaken };
  });
  const lines: string[] = [];
  for (const { total, polynomial, steps, isTaken } of all) {
    const range = rangeText(steps);
    const isCount = polynomial.length === 1 && polynomial.every(({ power, quotient }) => power === 0 && !quotient);
    const isOnly = all.filter((one) => rangeText(one.steps) === range).length === 1;
    const [name, made] = isCount && isOnly ? [`len(${range})`, []] : counts.of(steps);
    const sum = sumOver(steps, polynomial, name);
    if (sum === null) return null;
    lines.push(...made, ...(sum === '0' ? [] : [`${total} ${isTaken ? '-=' : '+='} ${sum}`]));
  }
  return lines;
}
