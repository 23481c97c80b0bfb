import { type EngineWork } from '../../domain/engine-work.port';
import { RepairTask, type TestDifference } from '../../domain/repair/repair.task';
import { type AppliedRewrite, type RewritableCode, type RewrittenVersion } from '../../domain/rewriter.port';
import { type Answerer } from './answerer';
import { linesOnlyIn, looksSame } from './differing-lines';
import { answerWith, listed } from './explained';
import { functionsOf, type HeldRewrites, heldRewrites, idsOf, withoutOne } from './held-rewrites';
import { suspicion } from './suspicion';

/** What so many differences do not tell, more would not; values and errors of that many characters each tell enough. */
const MOST_DIFFERENCES = 200;
const LONGEST_TEXT = 4_000;

/** Part of what a candidate of the engine's own does, and the version that does all but that. */
interface Part {
  rewrite: AppliedRewrite;
  version: RewrittenVersion;
}

/** Takes that rewrite out of a wrong candidate at which the tests point, and keeps all others. */
export class RepairAnswerer implements Answerer<RepairTask> {
  readonly answers = RepairTask;

  constructor(private readonly work: EngineWork) {}

  async answer({ code, base, differences }: RepairTask, signal: AbortSignal): Promise<string> {
    const held = await heldRewrites(this.work, code, base.files, signal);
    if (!held) return 'What this candidate changes is not known, so none of it can be taken back.';
    const less = lessOf(held).map(async ({ rewrite, remaining }) => {
      const [version] = await this.work.versions(remaining, 1, code.language, signal);
      return version && !looksSame(version.files, base.files) ? { rewrite, version } : null;
    });
    const parts = (await Promise.all(less)).filter((part) => part !== null);
    const seen = differences.slice(0, MOST_DIFFERENCES).map(cut);
    const against = ({ rewrite, version }: Part): number =>
      suspicion(rewrite, linesOnlyIn(base.files, version.files), seen);
    const [guilty] = parts.toSorted((a, b) => against(b) - against(a)); // of equal ones the boldest
    if (!guilty) return 'The candidate holds one rewrite only; without it nothing of it is left.';
    return answerWith(takenBack(guilty.rewrite, differences.length), guilty.version, code.language.name);
  }
}

/** What each part is, and what may still be done without it: rewrite by rewrite, or, of a single one, function by function. */
function lessOf({ original, rewrites }: HeldRewrites): { rewrite: AppliedRewrite; remaining: RewritableCode }[] {
  const ids = idsOf(rewrites);
  const [first, ...others] = rewrites;
  if (others.length > 0)
    return rewrites.map((rewrite) => ({
      rewrite,
      remaining: { ...original, only: ids.filter((id) => id !== rewrite.id) },
    }));
  const functions = functionsOf({ rewrites });
  return withoutOne(functions).flatMap((within) => {
    const taken = functions.filter((name) => !within.includes(name));
    return first ? [{ rewrite: { ...first, functions: taken }, remaining: { ...original, only: ids, within } }] : [];
  });
}

function cut(difference: TestDifference): TestDifference {
  const short = (text: string | null): string | null => text && text.slice(0, LONGEST_TEXT);
  return {
    ...difference,
    originalValue: short(difference.originalValue),
    candidateValue: short(difference.candidateValue),
    testSource: short(difference.testSource),
    originalError: short(difference.originalError),
    candidateError: short(difference.candidateError),
  };
}

function takenBack({ id, functions }: AppliedRewrite, differences: number): string {
  const seen = differences === 1 ? 'the difference that a test saw' : 'the differences that tests saw';
  return `Of this candidate's rewrites ${id} in ${listed(functions)} is the likeliest reason for ${seen}; it is taken back.`;
}
