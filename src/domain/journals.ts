import { type InternalFailure, Journal, type Judgement, type ModelCall } from './journal.port';

/** Tells several journals the same. */
export class Journals extends Journal {
  constructor(private readonly journals: readonly Journal[]) {
    super();
  }

  override modelCalled(call: ModelCall): void {
    for (const journal of this.journals) journal.modelCalled(call);
  }

  override answersJudged(judgement: Judgement): void {
    for (const journal of this.journals) journal.answersJudged(judgement);
  }

  override failed(failure: InternalFailure): void {
    for (const journal of this.journals) journal.failed(failure);
  }
}
