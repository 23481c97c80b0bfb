import { type Candidate } from './candidate';
import { type AnswerJudge } from './candidate-pipeline/answer-judge.port';
import { CandidatePipeline } from './candidate-pipeline/candidate-pipeline';
import { type CodeContext } from './code-context';
import { type Deadlines, withinDeadlines } from './deadlines';
import { DomainError } from './errors';
import { type Journal } from './journal.port';
import { type Message, ModelError, type ModelFamily } from './language-model.port';
import { type LanguageModels } from './language-models';
import { type Role, type Task } from './task';

/** A question that is put to several models at once. */
export interface RoundQuestion<T extends Task> {
  role: Role;
  code: CodeContext;
  /** How many models are asked, at least 1. */
  count: number;
  /** The task of the nth of them, from 0. */
  task: (nth: number) => T;
  /** Its rendering for one family of models. */
  messages: (task: T, family: ModelFamily) => Message[];
}

/** Asks several models in parallel for one candidate each and keeps the distinct ones that hold up. */
export class CandidateRound {
  constructor(
    private readonly models: LanguageModels,
    private readonly judge: AnswerJudge,
    private readonly journal: Journal,
    private readonly deadlines: Deadlines,
  ) {}

  /**
   * First come, first kept; a call that fails costs only its own candidate.
   * @throws DomainError deadline_exceeded or provider_error when every call failed, no_provider when there is no model.
   */
  async run<T extends Task>(question: RoundQuestion<T>, callerGone: AbortSignal): Promise<Candidate[]> {
    const { code, count, role } = question;
    const asked = this.models.share(count, role).map((model, nth) => ({ model, task: question.task(nth) }));
    const [first] = asked;
    if (!first) return [];
    const { caller, traceId, callType } = first.task;

    const pipeline = new CandidatePipeline(this.judge, {
      language: code.language,
      version: code.version,
      original: code.files,
      parentId: null,
    });
    const failures: unknown[] = [];
    const calls = asked.map(({ model, task }) => async (signal: AbortSignal) => {
      try {
        const reply = await model.complete({ task, messages: question.messages(task, model.family) }, signal);
        await pipeline.take(reply.text, model.name, signal);
      } catch (error) {
        const ended = signal.aborted && (error === signal.reason || error instanceof ModelError);
        if (ended) return; // too late to count: no failure
        failures.push(error);
        if (!(error instanceof ModelError)) this.journal.failed({ caller, traceId, error, at: new Date() });
      }
    });
    await withinDeadlines(calls, this.deadlines, () => pipeline.kept.length > 0, callerGone);

    const kept = [...pipeline.kept];
    const dropped = [...pipeline.dropped];
    this.journal.answersJudged({
      caller,
      traceId,
      callType,
      language: code.language.name,
      original: code.files,
      kept,
      dropped,
      at: new Date(),
    });
    if (kept.length + dropped.length === 0) throw everyCallFailed(failures);
    return kept;
  }
}

/** Calls that the deadline ended have no failure yet: with no other kind of failure, time ran out. */
function everyCallFailed(failures: readonly unknown[]): DomainError {
  const ours = failures.find((failure) => !(failure instanceof ModelError));
  if (ours !== undefined) return new DomainError('internal_error', 'something went wrong on our side', { cause: ours });

  const kinds = failures.filter((failure) => failure instanceof ModelError).map(({ failure }) => failure);
  if (kinds.every((kind) => kind === 'timeout')) {
    return new DomainError('deadline_exceeded', 'no model answered in time, try again later');
  }
  const named = [...new Set(kinds)].sort().join(', ');
  return new DomainError('provider_error', `every model call failed (${named}), try again later`, {
    cause: failures[0],
  });
}
