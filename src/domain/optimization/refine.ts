import { type Candidate } from '../candidate';
import { type CodeContexts, type SentCode } from '../code-contexts';
import { DomainError } from '../errors';
import { UnusableAnswer } from '../one-answer';
import { type CandidateQuestion, type OneCandidate } from '../one-candidate';
import { type Prompts } from '../prompts';
import { sentCandidate } from '../sent-candidate';
import { refinePrompt } from './refine-prompt';
import { type RefineEvidence, RefineTask } from './refine.task';

/** One candidate to refine; the code that it sends is the original. */
export interface RefineRequest extends SentCode {
  optimizationId: string;
  /** The candidate as Markdown; files that it left alone may be missing. */
  candidateCode: string;
  evidence: RefineEvidence;
}

/** Asks for the smallest change to the original that keeps what a candidate gains, or gains more. */
export class Refine {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly prompts: Prompts,
    private readonly candidates: OneCandidate,
  ) {}

  /**
   * Refines all candidates at once, each by a call of its own; those that come to nothing are missing.
   * @throws DomainError as CodeContexts.understand, and as OneAnswer.run where no call gave any answer.
   */
  async run(requests: readonly RefineRequest[], callerGone: AbortSignal): Promise<Candidate[]> {
    const questions = requests.map((request) => this.question(request));
    const results = await this.candidates.each(questions, callerGone);
    const candidates = results.flatMap((result) => (result instanceof DomainError ? [] : [result]));
    const failures = results.filter((result) => result instanceof DomainError);
    if (candidates.length > 0 || failures.some((failure) => failure instanceof UnusableAnswer)) return candidates;
    throw worst(failures);
  }

  private question(request: RefineRequest): CandidateQuestion<RefineTask> {
    const { caller, traceId, optimizationId, candidateCode, evidence } = request;
    const code = this.contexts.understand(request);
    const base = sentCandidate(optimizationId, candidateCode, code);
    const task = new RefineTask(caller, traceId, code, base, evidence);
    return { role: 'refine', task, code, base, messages: (family) => refinePrompt(this.prompts, task, family) };
  }
}

/** What the caller is told of several failures: that time ran out only where that is all there is to tell. */
function worst(failures: readonly DomainError[]): DomainError {
  const ours = failures.find(({ code }) => code === 'internal_error');
  const told = ours ?? failures.find(({ code }) => code !== 'deadline_exceeded') ?? failures[0];
  if (!told) throw new Error('no candidate to refine');
  return told;
}
