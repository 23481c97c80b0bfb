import { reviewByCriteria } from '../../domain/review/criteria';
import { ReviewTask } from '../../domain/review/review.task';
import { type Answerer } from './answerer';
import { jsonAnswer } from './json-answer';
import { doubtsIn, onlyTestsTell } from './read-explained';

/** Rates by the measured numbers, and names what the rewrites leave for a reviewer to look at. */
export class ReviewAnswerer implements Answerer<ReviewTask> {
  readonly answers = ReviewTask;

  answer({ optimization }: ReviewTask): string {
    const { rating, explanation } = reviewByCriteria(optimization);
    const reasons = [explanation, onlyTestsTell(doubtsIn(optimization.explanation))];
    return jsonAnswer({ review_explanation: reasons.filter((reason) => reason !== '').join(' '), review: rating });
  }
}
