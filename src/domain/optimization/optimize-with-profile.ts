import { type Candidate } from '../candidate';
import { type Prompts } from '../prompts';
import { type FirstPass, type FirstPassRequest } from './first-pass';
import { optimizePrompt } from './optimize-prompt';
import { OptimizeWithProfileTask } from './optimize.task';

/** The same as for Optimize, with what a profiler saw. */
export interface OptimizeWithProfileRequest extends FirstPassRequest {
  /** The profiler's text as the client sent it; may be empty. */
  lineProfile: string;
}

/** Like Optimize, aimed at the lines that a profile shows to be hot. */
export class OptimizeWithProfile {
  constructor(
    private readonly prompts: Prompts,
    private readonly firstPass: FirstPass,
  ) {}

  /** @throws DomainError as FirstPass.run. */
  run(request: OptimizeWithProfileRequest, callerGone: AbortSignal): Promise<Candidate[]> {
    const { caller, traceId, lineProfile } = request;
    return this.firstPass.run(
      request,
      {
        tasks: (code) => (nth) => new OptimizeWithProfileTask(caller, traceId, code, nth, lineProfile),
        messages: (task, family) => optimizePrompt(this.prompts, task, family),
      },
      callerGone,
    );
  }
}
