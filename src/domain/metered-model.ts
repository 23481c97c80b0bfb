import { errorClass } from './error-trace';
import { type Journal, type ModelCall } from './journal.port';
import { type Completion, LanguageModel, ModelError, type ModelFamily, type Reply } from './language-model.port';
import { retry, type RetryPolicy } from './retry';
import { tokenCost, type TokenPrice } from './token-cost';

/**
 * A model that retries, and journals each completion exactly once, whatever becomes of it: attempts, time, tokens,
 * cost, outcome. Usage that the provider did not give is told to the journal as null, which is what it warns of.
 */
export class MeteredModel extends LanguageModel {
  constructor(
    private readonly model: LanguageModel,
    /** Null when the model is in no price table: its cost is then null, not zero. */
    private readonly price: TokenPrice | null,
    private readonly journal: Journal,
    private readonly policy?: RetryPolicy,
  ) {
    super();
  }

  get name(): string {
    return this.model.name;
  }

  get family(): ModelFamily {
    return this.model.family;
  }

  override async complete(completion: Completion, signal: AbortSignal): Promise<Reply> {
    const at = new Date();
    const start = performance.now();
    let attempts = 0;
    const journal = (ended: Pick<ModelCall, 'usage' | 'outcome' | 'failureMessage' | 'said'>): void => {
      const { caller, traceId, callType } = completion.task;
      const cost = tokenCost(ended.usage, this.price);
      const latencyMs = performance.now() - start;
      this.journal.modelCalled({
        caller,
        traceId,
        callType,
        model: this.name,
        cost,
        latencyMs,
        attempts,
        at,
        ...ended,
      });
    };

    try {
      const reply = await retry(
        (nth) => {
          signal.throwIfAborted();
          attempts = nth;
          return this.model.complete(completion, signal);
        },
        signal,
        this.policy,
      );
      journal({ usage: reply.usage, outcome: 'ok', failureMessage: null, said: null });
      return reply;
    } catch (error) {
      const failure = asModelError(error, signal);
      const { usage, failure: outcome, message: failureMessage, said } = failure;
      journal({ usage, outcome, failureMessage, said });
      throw failure;
    }
  }
}

/** The port promises ModelErrors; what else comes out of an adapter is a fault of ours and is kept as the cause. */
function asModelError(error: unknown, signal: AbortSignal): ModelError {
  if (signal.aborted) return ModelError.ended(signal, error);
  if (error instanceof ModelError) return error;
  return new ModelError('provider_error', `unexpected ${errorClass(error)}`, { cause: error, said: String(error) });
}
