import { type Candidate } from '../candidate';
import { type CandidateRound } from '../candidate-round';
import { type CodeContexts, type SentCode } from '../code-contexts';
import { type Prompts } from '../prompts';
import { optimizePrompt } from './optimize-prompt';
import { OptimizeTask } from './optimize.task';

export interface OptimizeRequest extends SentCode {
  /** How many candidates are wished for, at least 1. */
  count: number;
}

/** Asks the models for several faster versions of one function and keeps the distinct ones that hold up. */
export class Optimize {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly prompts: Prompts,
    private readonly round: CandidateRound,
  ) {}

  async run(request: OptimizeRequest, callerGone: AbortSignal): Promise<Candidate[]> {
    const { caller, traceId, count } = request;
    const code = this.contexts.understand(request);
    return this.round.run(
      {
        role: 'optimize',
        code,
        count,
        task: (nth) => new OptimizeTask(caller, traceId, code, nth),
        messages: (task, family) => optimizePrompt(this.prompts, task, family),
      },
      callerGone,
    );
  }
}
