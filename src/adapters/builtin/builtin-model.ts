import { type Completion, LanguageModel, ModelError, type Reply } from '../../domain/language-model.port';
import { type RegisteredModel } from '../../domain/language-models';
import { type Rewriters } from '../../domain/rewriters';
import { type Role, type Task } from '../../domain/task';
import { type Answerer } from './answerer';
import { OptimizeAnswerer } from './optimize-answerer';

/** The registry name of the engine. */
export const BUILTIN = 'builtin';

/** What its answerers can do. */
const ROLES: readonly Role[] = ['optimize'];

/** It computes on this machine and nobody is paid. */
const NO_TOKENS = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 };

/** Answers without any provider: reads the task, never the messages, and keeps no state. */
export class BuiltinModel extends LanguageModel {
  readonly name = BUILTIN;
  readonly family = 'gpt';

  constructor(private readonly answerers: readonly Answerer[]) {
    super();
  }

  override complete({ task }: Completion, signal: AbortSignal): Promise<Reply> {
    if (signal.aborted) return Promise.reject(ModelError.ended(signal, signal.reason));
    return Promise.resolve({ text: this.answerTo(task), usage: NO_TOKENS });
  }

  private answerTo(task: Task): string {
    const answerer = this.answerers.find(({ answers }) => task instanceof answers);
    // Prose is no code: a use case that knows no such answer goes on as with any model that has nothing to offer.
    return answerer?.answer(task) ?? 'The built-in engine has no answer to this.';
  }
}

/** The engine as the registry holds it. */
export function builtinModel(rewriters: Rewriters): RegisteredModel {
  return { model: new BuiltinModel([new OptimizeAnswerer(rewriters)]), weight: 1, roles: ROLES };
}
