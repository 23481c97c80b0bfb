import { type Caller } from './caller';

/** What a model can be asked to do; the models file says which model may do what. */
export type Role = 'optimize' | 'refine' | 'repair' | 'adapt' | 'testgen' | 'rank' | 'explain' | 'review' | 'setup';

/** One question to one model, as typed data; each use case has a subclass of its own that holds its request. */
export abstract class Task {
  /** The use case, as `llm_calls.call_type` names it. */
  abstract readonly callType: string;

  constructor(
    readonly caller: Caller,
    readonly traceId: string,
  ) {}
}
