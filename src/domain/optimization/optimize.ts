import { type Candidate } from '../candidate';
import { type Prompts } from '../prompts';
import { type FirstPass, type FirstPassRequest } from './first-pass';
import { optimizePrompt } from './optimize-prompt';
import { OptimizeTask } from './optimize.task';

/** Asks the models for several faster versions of one function and keeps the distinct ones that hold up. */
export class Optimize {
  constructor(
    private readonly prompts: Prompts,
    private readonly firstPass: FirstPass,
  ) {}

  /** @throws DomainError as FirstPass.run. */
  run(request: FirstPassRequest, callerGone: AbortSignal): Promise<Candidate[]> {
    const { caller, traceId } = request;
    return this.firstPass.run(
      request,
      {
        tasks: (code) => (nth) => new OptimizeTask(caller, traceId, code, nth),
        messages: (task, family) => optimizePrompt(this.prompts, task, family),
      },
      callerGone,
    );
  }
}
