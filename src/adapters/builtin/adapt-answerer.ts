import { type EngineWork } from '../../domain/engine-work.port';
import { type Attempt, AdaptTask } from '../../domain/optimization/adapt.task';
import { type RewrittenVersion } from '../../domain/rewriter.port';
import { type Answerer } from './answerer';
import { looksSame } from './differing-lines';
import { answerWith } from './explained';
import { heldRewrites, idsOf, MOST_VERSIONS, rewritable } from './held-rewrites';

/** In per cent: what gains less is no gain to anybody. */
const LEAST_GAIN = 5;

/** What an attempt tells of the rewrites in it. */
interface Tried {
  ids: readonly string[];
  outcome: 'wrong' | 'slow' | 'faster' | 'unknown';
}

/**
 * Offers the next composition of rewrites, the boldest that is left: what holds all that can have made an attempt wrong is
 * wrong as well, and what holds only part of one that was no faster is no faster either.
 */
export class AdaptAnswerer implements Answerer<AdaptTask> {
  readonly answers = AdaptTask;

  constructor(private readonly work: EngineWork) {}

  async answer({ code, attempts }: AdaptTask, signal: AbortSignal): Promise<string> {
    const tried: Tried[] = [];
    for (const attempt of attempts) {
      const held = await heldRewrites(this.work, code, attempt.files, signal);
      if (held) tried.push({ ids: idsOf(held.rewrites), outcome: outcomeOf(attempt) });
    }
    const versions = await this.work.versions(rewritable(code), MOST_VERSIONS, code.language, signal);
    const cleared = new Set(tried.flatMap(({ ids, outcome }) => (RIGHT.has(outcome) ? ids : [])));
    const suspects = tried
      .filter(({ outcome }) => outcome === 'wrong')
      .map(({ ids }) => (ids.every((id) => cleared.has(id)) ? ids : ids.filter((id) => !cleared.has(id))));
    const suspected = ({ rewrites }: RewrittenVersion): number =>
      idsOf(rewrites).filter((id) => suspects.some((ids) => ids.includes(id))).length;
    const [next] = versions
      .filter(({ files }) => !attempts.some((attempt) => looksSame(files, attempt.files)))
      .filter(({ rewrites }) => !suspects.some((ids) => isPart(ids, idsOf(rewrites))))
      .filter(({ rewrites }) => !tried.some(({ ids, outcome }) => outcome === 'slow' && isPart(idsOf(rewrites), ids)))
      .sort((a, b) => suspected(a) - suspected(b) || b.rewrites.length - a.rewrites.length);
    if (!next) return 'No further composition of rewrites is known that could be faster and right.';
    return answerWith(null, next, code.language.name);
  }
}

const RIGHT: ReadonlySet<Tried['outcome']> = new Set(['slow', 'faster']);

function isPart(ids: readonly string[], others: readonly string[]): boolean {
  return ids.every((id) => others.includes(id));
}

function outcomeOf({ outcome }: Attempt): Tried['outcome'] {
  if (/didn.?t match|did not match|wrong|fail|error/i.test(outcome)) return 'wrong';
  const gain = /(-?[\d.]+)\s*%/.exec(outcome.replaceAll(',', ''))?.[1];
  if (gain === undefined) return 'unknown';
  return Number(gain) < LEAST_GAIN ? 'slow' : 'faster';
}
