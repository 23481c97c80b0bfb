import { type Logger } from 'pino';
import { errorClass, errorTrace } from '../../domain/error-trace';
import { type InternalFailure, Journal, type Judgement, type ModelCall } from '../../domain/journal.port';

/** Failures whose message may repeat parts of the prompt, which holds a user's code. */
const mayQuoteCode: readonly ModelCall['outcome'][] = ['bad_request', 'context_length', 'content_filter'];

/** Logs what an operator must act on; no code of a user ever. */
export class PinoJournal extends Journal {
  constructor(private readonly logger: Logger) {
    super();
  }

  override modelCalled({ traceId, callType, model, outcome, attempts, usage, failureMessage }: ModelCall): void {
    const facts = { trace_id: traceId, call_type: callType, model, attempts };
    if (outcome !== 'ok') {
      const said = mayQuoteCode.includes(outcome) ? undefined : failureMessage;
      this.logger.warn({ ...facts, outcome, said }, 'a model call failed');
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
