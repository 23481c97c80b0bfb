import { type Refusal } from '../candidate';
import { type Caller } from '../caller';
import { DomainError } from '../errors';
import { flatPaths } from '../flat-code';
import { type Languages } from '../languages';
import { type OneAnswer, UnusableAnswer } from '../one-answer';
import { type Prompts } from '../prompts';
import { forConsole } from '../prose';
import { explainPrompt } from './explain-prompt';
import { type AcceptedOptimization, ExplainTask } from './explain.task';
import { readExplanation } from './read-explanation';

export interface ExplainRequest {
  caller: Caller;
  traceId: string;
  optimization: AcceptedOptimization;
}

/** Explains an optimization to those who decide whether it is merged, from what was measured of it. */
export class Explain {
  constructor(
    private readonly languages: Languages,
    private readonly prompts: Prompts,
    private readonly answer: OneAnswer,
  ) {}

  /**
   * Plain paragraphs, never empty, safe for the client's console.
   * @throws DomainError not_built, provider_error when no answer explains anything, and as OneAnswer.run.
   */
  async run({ caller, traceId, optimization }: ExplainRequest, callerGone: AbortSignal): Promise<string> {
    const paths = [optimization.original, optimization.optimized].flatMap(({ code }) => flatPaths(code));
    const { name: language } = this.languages.named(this.languages.nameByPaths(paths));
    const task = new ExplainTask(caller, traceId, language, optimization);
    try {
      const { explanation } = await this.answer.run(
        {
          role: 'explain',
          task,
          language,
          messages: (family) => explainPrompt(this.prompts, task, family),
          read,
        },
        callerGone,
      );
      return forConsole(explanation);
    } catch (error) {
      if (!(error instanceof UnusableAnswer)) throw error;
      throw new DomainError('provider_error', 'the model gave no explanation, try again later', { cause: error });
    }
  }
}

function read(answer: string): { explanation: string } | Refusal {
  const explanation = readExplanation(answer);
  return explanation === null ? { reason: 'unreadable', detail: 'the answer explains nothing' } : { explanation };
}
