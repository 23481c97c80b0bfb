import { type Refusal } from '../candidate';
import { JudgingStopped } from '../candidate-pipeline/answer-judge.port';

/** What comes of work on an answer, or its refusal when that took more time or memory than it may. */
export async function unlessStopped<Result>(work: Promise<Result>): Promise<Result | Refusal> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof JudgingStopped) return { reason: 'not_judged', detail: error.message };
    throw error;
  }
}
