import { type Candidate, type Dropped } from './candidate';
import { type AnswerJudge } from './candidate-pipeline/answer-judge.port';
import { CandidatePipeline } from './candidate-pipeline/candidate-pipeline';
import { type CodeContext } from './code-context';
import { askedAgain } from './correction';
import { type Deadlines, withinDeadlines } from './deadlines';
import { EngineTurn } from './engine-turn';
import { FailedCalls } from './failed-calls';
import { type Journal } from './journal.port';
import { type Completion, type LanguageModel, type Message, type ModelFamily } from './language-model.port';
import { type LanguageModels } from './language-models';
import { type Prompts } from './prompts';
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

/** An answer, and what became of it. */
interface Answered {
  text: string;
  outcome: Candidate | Dropped;
}

/**
 * Asks several models in parallel for one candidate each and keeps the distinct ones that hold up; then the engine, for
 * some more, or for all where models gave none.
 */
export class CandidateRound {
  constructor(
    private readonly prompts: Prompts,
    private readonly models: LanguageModels,
    private readonly judge: AnswerJudge,
    private readonly journal: Journal,
    private readonly deadlines: Deadlines,
  ) {}

  /**
   * First come, first kept; a call that fails costs only its own candidate.
   * @throws DomainError deadline_exceeded or provider_error when every call failed and the engine has nothing either,
   * no_provider when there is nobody to ask.
   */
  async run<T extends Task>(question: RoundQuestion<T>, callerGone: AbortSignal): Promise<Candidate[]> {
    const { code, count, role } = question;
    const asked = this.models.share(count, role);
    const { caller, traceId, callType } = question.task(0);

    const pipeline = new CandidatePipeline(this.judge, {
      language: code.language,
      version: code.version,
      original: code.files,
      parentId: null,
      target: code.target,
    });
    const failed = new FailedCalls(this.journal);
    const calls = asked.map((model, nth) => this.callOf(model, nth, question, pipeline, failed));
    const answered = withinDeadlines(calls, this.deadlines, () => pipeline.kept.length > 0, callerGone);
    const { engine } = this.models;
    const turn = engine && new EngineTurn(engine.model, question.task, failed, callerGone);
    if (asked.length > 0) turn?.ask(engine?.beside ?? 0);
    await answered;
    const isAnswered = asked.length === 0 || pipeline.kept.length + pipeline.dropped.length > 0;
    if (pipeline.kept.length === 0) turn?.ask(count);
    await turn?.takeInto(pipeline);

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
    if (kept.length === 0 && (dropped.length === 0 || !isAnswered)) throw failed.whenAll();
    return kept;
  }

  /** Asks one model, and once more where its first answer could not be used and there is still time. */
  private callOf<T extends Task>(
    model: LanguageModel,
    nth: number,
    question: RoundQuestion<T>,
    pipeline: CandidatePipeline,
    failed: FailedCalls,
  ): (signal: AbortSignal) => Promise<void> {
    const task = question.task(nth);
    const softDeadline = Date.now() + this.deadlines.softMs;
    return async (signal) => {
      try {
        const messages = question.messages(task, model.family);
        const { text, outcome } = await answerOf(model, { task, messages }, pipeline, signal);
        if (!('reason' in outcome) || Date.now() >= softDeadline) return;
        const { family } = model;
        const again = askedAgain(this.prompts, messages, text, outcome, family, question.code.language.name);
        if (again) await answerOf(model, { task, messages: again }, pipeline, signal);
      } catch (error) {
        failed.add(error, task, signal);
      }
    };
  }
}

async function answerOf(
  model: LanguageModel,
  completion: Completion,
  pipeline: CandidatePipeline,
  signal: AbortSignal,
): Promise<Answered> {
  const { text } = await model.complete(completion, signal);
  return { text, outcome: await pipeline.take(text, model.name, signal) };
}
