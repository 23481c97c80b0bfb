import { type Logger } from 'pino';
import { errorClass, errorTrace } from '../../domain/error-trace';
import { type InternalFailure, Journal, type Judgement, type ModelCall } from '../../domain/journal.port';

/** Logs what an operator must act on; no code of a user ever. */
export class PinoJournal extends Journal {
  constructor(private readonly logger: Logger) {
    super();
  }

  override modelCalled({ traceId, callType, model, outcome, attempts, usage, failureMessage }: ModelCall): void {
    const facts = { trace_id: traceId, call_type: callType, model, attempts };
    if (outcome === 'aborted') {
      this.logger.debug(facts, 'a model call was ended: nobody waited for it any longer');
    } else if (outcome !== 'ok') {
      this.logger.warn({ ...facts, outcome, failure: failureMessage }, 'a model call failed');
    } else if (!usage) {
      this.logger.warn(facts, 'a model did not say how many tokens it used: its cost is not known');
    }
  }

  override answersJudged({ traceId, callType, kept, dropped }: Judgement): void {
    const reasons = dropped.map(({ reason }) => reason);
    this.logger.debug(
      { trace_id: traceId, call_type: callType, kept: kept.length, dropped: reasons },
      'answers judged',
    );
  }

  override failed({ caller, traceId, error }: InternalFailure): void {
    const facts = {
      user_id: caller?.userId,
      trace_id: traceId,
      error: errorClass(error),
      stack: errorTrace(error, false),
    };
    this.logger.error(facts, 'a failure of our own; its message is in optimization_errors where code may be stored');
  }
}
