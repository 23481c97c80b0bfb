import { type CodeContext } from '../../domain/code-context';
import { type CodeFile } from '../../domain/code-file';
import { type EngineWork } from '../../domain/engine-work.port';
import { LineProfile } from '../../domain/line-profile';
import { type RefineEvidence, RefineTask } from '../../domain/optimization/refine.task';
import { type RewrittenVersion } from '../../domain/rewriter.port';
import { type Answerer } from './answerer';
import { linesOnlyIn, looksSame } from './differing-lines';
import { answerWith } from './explained';
import { type HeldRewrites, heldRewrites, idsOf, rewritable } from './held-rewrites';

/** Of the time of the original: a rewrite that saves less is not worth its lines. */
const WORTH_IT = 0.05;

/** Takes the rewrites out of a candidate that save next to nothing; a candidate of somebody else's gets the engine's. */
export class RefineAnswerer implements Answerer<RefineTask> {
  readonly answers = RefineTask;

  constructor(private readonly work: EngineWork) {}

  async answer({ code, base, evidence }: RefineTask, signal: AbortSignal): Promise<string> {
    const held = await heldRewrites(this.work, code, base.files, signal);
    if (!held) return this.furthered(code, base.files, evidence, signal);
    const { version, dropped } = await this.leaner(held, code, base.files, evidence, signal);
    if (!version) return 'Every rewrite of this candidate pays, as far as the profiles tell.';
    const said = `Without ${dropped.join(', ')}, which the profiles show to save next to nothing here.`;
    return answerWith(said, version, code.language.name);
  }

  /** The candidate without what does not pay; only where all that is left still applies without it. */
  private async leaner(
    { original, rewrites }: HeldRewrites,
    { language }: CodeContext,
    candidate: readonly CodeFile[],
    evidence: RefineEvidence,
    signal: AbortSignal,
  ): Promise<{ version: RewrittenVersion | null; dropped: string[] }> {
    const before = new LineProfile(evidence.original.lineProfile);
    const after = new LineProfile(evidence.candidate.lineProfile);
    let kept = idsOf(rewrites);
    let version: RewrittenVersion | null = null;
    for (const { id } of rewrites.toReversed()) {
      const only = kept.filter((other) => other !== id);
      if (only.length === 0) break;
      const [without] = await this.work.versions({ ...original, only }, 1, language, signal);
      if (!without || idsOf(without.rewrites).toSorted().join() !== only.toSorted().join()) continue;
      const now = version?.files ?? candidate;
      const replaced = before.time(linesOnlyIn(without.files, now));
      if (replaced === null) continue; // it changes no line that was measured, or none was
      const saved = replaced - (after.time(linesOnlyIn(now, without.files)) ?? 0);
      if (saved >= WORTH_IT * before.total) continue;
      kept = only;
      version = without;
    }
    return { version, dropped: idsOf(rewrites).filter((id) => !kept.includes(id)) };
  }

  private async furthered(
    code: CodeContext,
    candidate: readonly CodeFile[],
    evidence: RefineEvidence,
    signal: AbortSignal,
  ): Promise<string> {
    const further = { ...rewritable(code, evidence.candidate.lineProfile), files: candidate };
    const [version] = await this.work.versions(further, 1, code.language, signal);
    if (!version || looksSame(version.files, code.files)) return 'No rewrite is known that this candidate lacks.';
    return answerWith('The candidate, with what it lacks.', version, code.language.name);
  }
}
