import { type Candidate } from '../candidate';
import { type CandidateRound } from '../candidate-round';
import { type CodeContexts } from '../code-contexts';
import { type Prompts } from '../prompts';
import { type OptimizeRequest } from './optimize';
import { optimizePrompt } from './optimize-prompt';
import { OptimizeWithProfileTask } from './optimize.task';

export interface OptimizeWithProfileRequest extends OptimizeRequest {
  /** The profiler's text as the client sent it; may be empty. */
  lineProfile: string;
}

/** Like Optimize, aimed at the lines that a profile shows to be hot. */
export class OptimizeWithProfile {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly prompts: Prompts,
    private readonly round: CandidateRound,
  ) {}

  async run(request: OptimizeWithProfileRequest, callerGone: AbortSignal): Promise<Candidate[]> {
    const { caller, traceId, count, lineProfile } = request;
    const code = this.contexts.understand(request);
    return this.round.run(
      {
        role: 'optimize',
        code,
        count,
        task: (nth) => new OptimizeWithProfileTask(caller, traceId, code, nth, lineProfile),
        messages: (task, family) => optimizePrompt(this.prompts, task, family),
      },
      callerGone,
    );
  }
}
