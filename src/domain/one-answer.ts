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
  read: (answer: string, signal: AbortSignal) => Promise<Result | Refusal>;
}

/** Asks the first model of a role, the next ones where its call fails, and once more where its answer cannot be used. */
export class OneAnswer {
  constructor(
    private readonly prompts: Prompts,
    private readonly models: LanguageModels,
    private readonly journal: Journal,
    private readonly deadlines: Deadlines,
  ) {}

  /**
   * @throws DomainError invalid_code_generated when no answer could be used, deadline_exceeded or provider_error when
   * every call failed, no_provider when there is no model.
   */
  async run<T extends Task, Result extends object>(
    question: SingleQuestion<T, Result>,
    callerGone: AbortSignal,
  ): Promise<Result> {
    const softDeadline = Date.now() + this.deadlines.softMs;
    const failed = new FailedCalls(this.journal);
    const refused: (Refusal & { model: string })[] = [];
    let found: { model: string; result: Result } | undefined;

    const ask = async (model: LanguageModel, messages: readonly Message[], signal: AbortSignal): Promise<void> => {
      const { text } = await model.complete({ task: question.task, messages }, signal);
      const result = await question.read(text, signal);
      signal.throwIfAborted();
      if (!('reason' in result)) {
        found = { model: model.name, result };
        return;
      }
      refused.push({ ...result, model: model.name });
      const { correction } = result;
      if (refused.length > 1 || correction === undefined || Date.now() >= softDeadline) return;
      const again = askedAgain(this.prompts, messages, text, correction, model.family, question.language);
      if (again) await ask(model, again, signal);
    };
    const models = this.models.inTurn(question.role, question.turn ?? 0);
    const call = async (signal: AbortSignal): Promise<void> => {
      for (const model of models) {
        try {
          await ask(model, question.messages(model.family), signal);
          return;
        } catch (error) {
          if (!failed.add(error, question.task, signal)) return;
        }
      }
    };
    await withinDeadlines([call], this.deadlines, () => found !== undefined, callerGone);

    const { caller, traceId, callType } = question.task;
    const kept = found ? [{ model: found.model }] : [];
    const { language } = question;
    this.journal.answersJudged({ caller, traceId, callType, language, kept, dropped: refused, at: new Date() });
    if (found) return found.result;
    if (refused.length === 0) throw failed.whenAll();
    throw new DomainError('invalid_code_generated', 'Invalid code generated');
  }
}
