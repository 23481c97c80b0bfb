import { askedAgain } from './correction';
import { type Deadlines, withinDeadlines } from './deadlines';
import { type Refusal } from './candidate';
import { DomainError } from './errors';
import { FailedCalls } from './failed-calls';
import { type Journal } from './journal.port';
import { type LanguageModel, type Message, type ModelFamily } from './language-model.port';
import { type LanguageModels } from './language-models';
import { type Prompts } from './prompts';
import { type Role, type Task } from './task';

/** A question to which one good answer is wanted. */
export interface SingleQuestion<T extends Task, Result extends object> {
  role: Role;
  task: T;
  /** The name of the language that it is about. */
  language: string;
  /** How many models of the role are passed over before the first is asked, round and round. */
  turn?: number;
  /** Its rendering for one family of models. */
  messages: (family: ModelFamily) => Message[];
  /** What an answer comes to, or why it cannot be used; with a correction it may be given once more. */
  read: (answer: string, model: string, signal: AbortSignal) => Promise<Result | Refusal> | Result | Refusal;
}

/** Every model that answered gave something that cannot be used. */
export class UnusableAnswer extends DomainError {
  constructor() {
    super('invalid_code_generated', 'Invalid code generated');
  }
}

/**
 * Asks the first model of a role, the next ones where its call fails, and once more where its answer cannot be used; the
 * engine where all of that came to nothing.
 */
export class OneAnswer {
  constructor(
    private readonly prompts: Prompts,
    private readonly models: LanguageModels,
    private readonly journal: Journal,
    private readonly deadlines: Deadlines,
  ) {}

  /**
   * @throws UnusableAnswer when no answer could be used, DomainError deadline_exceeded or provider_error when every call
   * failed, no_provider when there is no model.
   */
  async run<T extends Task, Result extends object>(
    question: SingleQuestion<T, Result>,
    callerGone: AbortSignal,
  ): Promise<Result> {
    const [result] = await this.each([question], callerGone);
    if (result === undefined) throw new Error('a question without a result');
    if (result instanceof DomainError) throw result;
    return result;
  }

  /**
   * Asks several questions at once and gives, in their order, what each came to: a failure costs only its own. From the
   * soft deadline on one result of any of them is enough.
   * @throws DomainError no_provider when there is no model.
   */
  async each<T extends Task, Result extends object>(
    questions: readonly SingleQuestion<T, Result>[],
    callerGone: AbortSignal,
  ): Promise<(Result | DomainError)[]> {
    const softDeadline = Date.now() + this.deadlines.softMs;
    const inquiries = questions.map((question) => {
      const models = this.models.inTurn(question.role, question.turn ?? 0);
      return new Inquiry(question, models, this.prompts, this.journal, softDeadline);
    });
    const calls = inquiries.map((inquiry) => (signal: AbortSignal) => inquiry.run(signal));
    const usable = () => inquiries.some((inquiry) => inquiry.isAnswered);
    await withinDeadlines(calls, this.deadlines, usable, callerGone);
    const { engine } = this.models;
    if (engine && !callerGone.aborted) {
      const left = inquiries.filter((inquiry) => !inquiry.isAnswered);
      await Promise.all(left.map((inquiry) => inquiry.askEngine(engine.model, callerGone)));
    }
    return inquiries.map((inquiry) => inquiry.close());
  }
}

/** One question on its way through the models of its role. */
class Inquiry<T extends Task, Result extends object> {
  private readonly failed: FailedCalls;
  private readonly refused: (Refusal & { model: string })[] = [];
  private found: { model: string; result: Result } | null = null;
  /** Whether a model answered, to whatever end; where only the engine is asked nobody else has failed. */
  private hasAnswer: boolean;

  constructor(
    private readonly question: SingleQuestion<T, Result>,
    private readonly models: readonly LanguageModel[],
    private readonly prompts: Prompts,
    private readonly journal: Journal,
    private readonly softDeadline: number,
  ) {
    this.failed = new FailedCalls(journal);
    this.hasAnswer = models.length === 0;
  }

  get isAnswered(): boolean {
    return this.found !== null;
  }

  async run(signal: AbortSignal): Promise<void> {
    for (const model of this.models) {
      try {
        await this.ask(model, this.question.messages(model.family), signal);
        return;
      } catch (error) {
        if (!this.failed.add(error, this.question.task, signal)) return;
      }
    }
  }

  /** The engine reads no words, and what it gives it would give again. */
  async askEngine(engine: LanguageModel, signal: AbortSignal): Promise<void> {
    try {
      await this.take(engine, [], signal);
    } catch (error) {
      this.failed.add(error, this.question.task, signal);
    }
  }

  /** Writes down what became of the answers, and says what the question came to. */
  close(): Result | DomainError {
    const { task, language } = this.question;
    const { caller, traceId, callType } = task;
    const kept = this.found ? [{ model: this.found.model }] : [];
    const dropped = [...this.refused];
    this.journal.answersJudged({ caller, traceId, callType, language, kept, dropped, at: new Date() });
    if (this.found) return this.found.result;
    return this.hasAnswer && dropped.length > 0 ? new UnusableAnswer() : this.failed.whenAll();
  }

  private async ask(model: LanguageModel, messages: readonly Message[], signal: AbortSignal): Promise<void> {
    const { text, refusal } = await this.take(model, messages, signal);
    this.hasAnswer = true;
    if (!refusal || this.refused.length > 1 || Date.now() >= this.softDeadline) return;
    const { language } = this.question;
    const again = askedAgain(this.prompts, messages, text, refusal, model.family, language);
    if (again) await this.ask(model, again, signal);
  }

  /** One answer: what it comes to, or why it cannot be used. */
  private async take(
    model: LanguageModel,
    messages: readonly Message[],
    signal: AbortSignal,
  ): Promise<{ text: string; refusal: Refusal | null }> {
    const { task, read } = this.question;
    const { text } = await model.complete({ task, messages }, signal);
    const result = await read(text, model.name, signal);
    signal.throwIfAborted();
    if ('reason' in result) {
      this.refused.push({ ...result, model: model.name });
      return { text, refusal: result };
    }
    this.found = { model: model.name, result };
    return { text, refusal: null };
  }
}
