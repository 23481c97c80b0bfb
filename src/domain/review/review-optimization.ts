import { type Refusal } from '../candidate';
import { type Caller } from '../caller';
import { type Languages } from '../languages';
import { type OneAnswer, UnusableAnswer } from '../one-answer';
import { type Prompts } from '../prompts';
import { forConsole } from '../prose';
import { type Review, reviewByCriteria } from './criteria';
import { readReview } from './read-review';
import { reviewPrompt } from './review-prompt';
import { type ReviewedOptimization, ReviewTask } from './review.task';

export interface ReviewRequest {
  caller: Caller;
  traceId: string;
  /** By name; python where the request names none. */
  language: string | undefined;
  optimization: ReviewedOptimization;
}

/** Says whether an optimization is worth merging; where a model's answer cannot be read, the numbers decide. */
export class ReviewOptimization {
  constructor(
    private readonly languages: Languages,
    private readonly prompts: Prompts,
    private readonly answer: OneAnswer,
  ) {}

  /**
   * The explanation is never empty, and safe for the client's console.
   * @throws DomainError unknown_language, not_built, and as OneAnswer.run where no model answered.
   */
  async run(request: ReviewRequest, callerGone: AbortSignal): Promise<Review> {
    const { caller, traceId, optimization } = request;
    const { name: language } = this.languages.named(request.language ?? 'python');
    const task = new ReviewTask(caller, traceId, language, optimization);
    const { rating, explanation } = await this.ask(task, callerGone);
    return { rating, explanation: forConsole(explanation || reviewByCriteria(optimization).explanation) };
  }

  private async ask(task: ReviewTask, callerGone: AbortSignal): Promise<Review> {
    try {
      return await this.answer.run(
        {
          role: 'review',
          task,
          language: task.language,
          messages: (family) => reviewPrompt(this.prompts, task, family),
          read,
        },
        callerGone,
      );
    } catch (error) {
      if (error instanceof UnusableAnswer) return reviewByCriteria(task.optimization);
      throw error;
    }
  }
}

function read(answer: string): Review | Refusal {
  return readReview(answer) ?? { reason: 'unreadable', detail: 'the answer names no rating' };
}
