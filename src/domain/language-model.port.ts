import { isTimeLimit } from './abort-time';
import { type Task } from './task';

/** Which way of writing prompts and answers suits a model: XML tags (claude) or Markdown (gpt). */
export type ModelFamily = 'claude' | 'gpt';

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** One question in two forms: providers read the messages, the built-in engine reads the task. */
export interface Completion {
  task: Task;
  messages: readonly Message[];
}

/** Tokens by price: the four kinds never overlap, whatever the provider's own way of counting. */
export interface TokenUsage {
  input: number;
  cachedInput: number;
  cacheWrite: number;
  output: number;
}

export interface Reply {
  text: string;
  /** Null when the provider did not say. */
  usage: TokenUsage | null;
}

/** A typed task and its rendering in, text out. The abstract class is both the type and the injection token. */
export abstract class LanguageModel {
  /** The registry name: what `llm_calls.model_name` and a candidate's `model` say. */
  abstract readonly name: string;
  abstract readonly family: ModelFamily;

  /**
   * Ends as soon as the signal aborts.
   * @throws ModelError when the provider refuses, times out, cuts the answer or sends something unreadable.
   */
  abstract complete(completion: Completion, signal: AbortSignal): Promise<Reply>;
}

/**
 * Why a model gave no answer. `context_length` is also an answer cut by the output limit, `content_filter` also a
 * refusal; `aborted` is no fault of the model: nobody waited any longer.
 */
export type ModelFailure =
  | 'rate_limit'
  | 'timeout'
  | 'network'
  | 'auth'
  | 'context_length'
  | 'content_filter'
  | 'bad_request'
  | 'provider_error'
  | 'aborted';

/** A call that failed. `message` is for our log: it holds our own words alone, never a text of a user or a provider. */
export class ModelError extends Error {
  /** What the provider said, on one line; it may quote the prompt, so it is kept only where code may be stored. */
  readonly said: string | null;
  /** HTTP status of the provider, when there was one. */
  readonly status: number | undefined;
  /** Whether the same call may succeed a little later. */
  readonly retryable: boolean;
  /** How long the provider asked us to wait. */
  readonly retryAfterMs: number | undefined;
  /** What a failed answer cost all the same (one that was cut, say). */
  readonly usage: TokenUsage | null;

  constructor(
    readonly failure: ModelFailure,
    message: string,
    options: {
      cause?: unknown;
      said?: string | null;
      status?: number | undefined;
      retryable?: boolean;
      retryAfterMs?: number | undefined;
      usage?: TokenUsage | null;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'ModelError';
    this.said = options.said ?? null;
    this.status = options.status;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.usage = options.usage ?? null;
  }

  /** The failure of a call that its signal ended: a `timeout` when a time limit did (see `timeLimit`), else `aborted`. */
  static ended(signal: AbortSignal, cause: unknown): ModelError {
    const failure = isTimeLimit(signal.reason) ? 'timeout' : 'aborted';
    return new ModelError(failure, 'ended before the model answered', { cause });
  }
}
