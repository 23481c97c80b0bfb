import { type Caller } from './caller';
import { type Candidate, type Dropped } from './candidate';
import { type CodeFile } from './code-file';
import { type ModelFailure, type TokenUsage } from './language-model.port';

/** One call of a model, its retries included. */
export interface ModelCall {
  caller: Caller;
  traceId: string;
  callType: string;
  model: string;
  /** Null when the provider did not say; then the cost is null too. */
  usage: TokenUsage | null;
  /** US dollars. */
  cost: number | null;
  latencyMs: number;
  /** How many times the provider was asked. */
  attempts: number;
  outcome: 'ok' | ModelFailure;
  /** What went wrong, in our own words, which quote nobody; null on success. */
  failureMessage: string | null;
  /** What the provider said of it; it may quote the prompt. */
  said: string | null;
  at: Date;
}

/** What became of the answers to one request. */
export interface Judgement {
  caller: Caller;
  traceId: string;
  callType: string;
  /** The language's name. */
  language: string;
  /** The code that candidates were asked for; left out where something else was asked for. */
  original?: readonly CodeFile[];
  kept: readonly Pick<Candidate, 'model'>[];
  dropped: readonly Dropped[];
  at: Date;
}

/** A failure of our own: nothing the caller or a model did wrong. */
export interface InternalFailure {
  caller: Caller | null;
  traceId: string | null;
  error: unknown;
  at: Date;
}

/** Keeps books on what happened. Every method returns at once, never throws, and keeps to `caller.mayStoreCode`. */
export abstract class Journal {
  abstract modelCalled(call: ModelCall): void;
  abstract answersJudged(judgement: Judgement): void;
  abstract failed(failure: InternalFailure): void;
}
