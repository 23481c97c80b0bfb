import { type Candidate, filesWith, isSame, readCandidate } from './candidate';
import { type FunctionService } from './function-service';
import { NoAnswer } from './local-service';
import { labelled } from './pages';
import { bold, dim, green, padded, red, type Screen, shortened } from './screen';
import { type SourceFile } from './source-file';
import { type Subject } from './subject';
import { type Job, NotLoadable, type TestRunner } from './test-runner';
import { type Verdict, verify } from './verification';
import { type Workspace } from './workspace';

const NAME = 66;
/** Longer reasons are cut. */
const REASON = 150;

/** A candidate that did all that the original does, and where it stands. */
export interface Proven {
  candidate: Candidate;
  job: Job;
}

/** Puts candidates to the tests one after the other, and has those repaired that fail. */
export class Trials {
  readonly proven: Proven[] = [];
  private readonly known: Candidate[] = [];

  /** @param original the job whose records are compared with: its tests pass on the original */
  constructor(
    private readonly screen: Screen,
    private readonly workspace: Workspace,
    private readonly runner: TestRunner,
    private readonly service: FunctionService,
    private readonly subject: Subject,
    private readonly tests: readonly SourceFile[],
    private readonly original: Job,
  ) {}

  async hold(candidates: readonly Candidate[]): Promise<void> {
    this.known.push(...candidates);
    for (const candidate of candidates) {
      const verdict = await this.tryOut(candidate);
      if (verdict.reason !== null) await this.repair(candidate, verdict);
    }
  }

  private async tryOut(candidate: Candidate): Promise<Verdict> {
    const { label } = candidate;
    const total = this.original.tests?.length ?? 0;
    const project = this.workspace.write(`candidate-${label}`, filesWith(this.subject.files, candidate));
    const job = { ...this.original, project };
    const verdict = await this.verdict(job, (done) => {
      this.screen.doing(`candidate ${label}: ${done} of ${total} tests`);
    });
    this.screen.still();
    const count = `${verdict.passed}/${total} tests`;
    const name = padded(shortened(labelled(candidate), NAME), NAME);
    if (verdict.reason === null) {
      this.proven.push({ candidate, job });
      this.screen.line(`  ${green('✓')} ${name} ${count.padStart(13)}`);
    } else {
      this.screen.line(`  ${red('✗')} ${name} ${red('rejected'.padStart(13))}`);
      this.screen.line(dim(`       ${shortened(verdict.reason, REASON)}`));
    }
    return verdict;
  }

  private async verdict(job: Job, told: (done: number) => void): Promise<Verdict> {
    try {
      return await verify(this.runner, job, this.tests, told);
    } catch (error) {
      if (error instanceof NotLoadable)
        return { passed: 0, reason: `does not load: ${error.message}`, differences: [] };
      throw error;
    }
  }

  private async repair(candidate: Candidate, { differences }: Verdict): Promise<void> {
    if (differences.length === 0) return;
    try {
      const sent = await this.service.repair(candidate, differences);
      const repaired = readCandidate(sent, `${candidate.label}a`, this.subject.shown);
      const same = this.known.find((one) => isSame(one, repaired));
      if (repaired.files.length === 0) this.aside('repaired it is the original again');
      else if (same) this.aside(`repaired it is the same as ${bold(same.label)}`);
      else {
        this.known.push(repaired);
        await this.tryOut(repaired);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.aside(`no repair: ${error.message}`);
    }
  }

  private aside(text: string): void {
    this.screen.line(dim(`       ${shortened(text, REASON)}`));
  }
}
