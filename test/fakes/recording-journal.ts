import { type InternalFailure, Journal, type Judgement, type ModelCall } from '../../src/domain/journal.port';

/** Keeps all that it is told. */
export class RecordingJournal extends Journal {
  readonly calls: ModelCall[] = [];
  readonly judgements: Judgement[] = [];
  readonly failures: InternalFailure[] = [];

  override modelCalled(call: ModelCall): void {
    this.calls.push(call);
  }

  override answersJudged(judgement: Judgement): void {
    this.judgements.push(judgement);
  }

  override failed(failure: InternalFailure): void {
    this.failures.push(failure);
  }
}
