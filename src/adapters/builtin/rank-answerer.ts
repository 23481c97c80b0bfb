import { shownPositions, sizeOf } from '../../domain/ranking/measured-order';
import { RankTask } from '../../domain/ranking/rank.task';
import { type Answerer } from './answerer';
import { jsonAnswer } from './json-answer';

/** Timings differ from run to run: speedups whose ratio is no more than this count as equal. */
const NOISE = 1.1;

/** A candidate as it is weighed. */
interface Weighed {
  /** From 1, among those that are shown. */
  number: number;
  speedup: number;
  /** Changed lines. */
  size: number;
}

/** Ranks by the measured gain, and by the size of the diff where gains are too close to tell apart. */
export class RankAnswerer implements Answerer<RankTask> {
  readonly answers = RankTask;

  answer({ candidates }: RankTask): string {
    const shown = shownPositions(candidates).flatMap((position) => candidates[position] ?? []);
    const ranked = ranking(shown.map(({ speedup, diff }, at) => ({ number: at + 1, speedup, size: sizeOf(diff) })));
    return `${reason(ranked)}\n\n${jsonAnswer({ ranking: ranked.map(({ number }) => number) })}`;
  }
}

/** Time and again the smallest of those that are as fast as the fastest one that is left. */
function ranking(candidates: readonly Weighed[]): Weighed[] {
  const left = [...candidates].sort((a, b) => b.speedup - a.speedup || a.number - b.number);
  const ranked: Weighed[] = [];
  for (let [fastest] = left; fastest; [fastest] = left) {
    const best = left.filter((each) => isAsFast(each, fastest)).reduce(smaller, fastest);
    ranked.push(...left.splice(left.indexOf(best), 1));
  }
  return ranked;
}

function isAsFast({ speedup }: Weighed, fastest: Weighed): boolean {
  return speedup === fastest.speedup || (speedup > 0 && speedup * NOISE >= fastest.speedup);
}

/** The one with the smaller diff, else the one that is faster: those before are. */
function smaller(one: Weighed, other: Weighed): Weighed {
  return other.size < one.size ? other : one;
}

function reason(ranked: readonly Weighed[]): string {
  const [first, ...others] = ranked;
  if (!first) return 'There is no candidate.';
  const fastest = others.reduce((one, other) => (other.speedup > one.speedup ? other : one), first);
  const { number, speedup, size } = first;
  if (fastest === first) return `Candidate ${number} is the fastest: ${times(speedup)} as fast as the original.`;
  return (
    `Candidate ${number} changes ${lines(size)}, candidate ${fastest.number} ${fastest.size}, and their speedups ` +
    `(${times(speedup)} and ${times(fastest.speedup)} as fast as the original) are too close to tell apart.`
  );
}

function times(speedup: number): string {
  return `${Number(speedup.toPrecision(3))} times`;
}

function lines(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}`;
}
