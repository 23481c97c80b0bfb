import { type EngineWork } from '../../domain/engine-work.port';
import { type Completion, LanguageModel, ModelError, type Reply } from '../../domain/language-model.port';
import { AdaptAnswerer } from './adapt-answerer';
import { type Answerer } from './answerer';
import { ExplainAnswerer } from './explain-answerer';
import { GenerateTestsAnswerer } from './generate-tests-answerer';
import { OptimizeAnswerer } from './optimize-answerer';
import { RankAnswerer } from './rank-answerer';
import { RefineAnswerer } from './refine-answerer';
import { RepairAnswerer } from './repair-answerer';
import { RepairTestsAnswerer } from './repair-tests-answerer';
import { ReviewAnswerer } from './review-answerer';
import { ReviewTestsAnswerer } from './review-tests-answerer';
import { RewriteJitAnswerer } from './rewrite-jit-answerer';
import { WorkflowAnswerer } from './workflow-answerer';

/** It computes on this machine and nobody is paid. */
const NO_TOKENS = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0 };

/** Answers without any provider: reads the task, never the messages, and keeps no state. */
export class BuiltinModel extends LanguageModel {
  readonly name = 'builtin';
  readonly family = 'gpt';

  constructor(private readonly answerers: readonly Answerer[]) {
    super();
  }

  override async complete({ task }: Completion, signal: AbortSignal): Promise<Reply> {
    if (signal.aborted) throw ModelError.ended(signal, signal.reason);
    const answerer = this.answerers.find(({ answers }) => task instanceof answers);
    // Prose is no code: a use case that knows no such answer goes on as with any model that has nothing to offer.
    const text = (await answerer?.answer(task, signal)) ?? 'The built-in engine has no answer to this.';
    return { text, usage: NO_TOKENS };
  }
}

/** The engine with all that it answers. */
export function builtinModel(work: EngineWork): BuiltinModel {
  return new BuiltinModel([
    new OptimizeAnswerer(work),
    new RewriteJitAnswerer(work),
    new RefineAnswerer(work),
    new RepairAnswerer(work),
    new AdaptAnswerer(work),
    new RankAnswerer(),
    new ExplainAnswerer(),
    new ReviewAnswerer(),
    new GenerateTestsAnswerer(work),
    new ReviewTestsAnswerer(work),
    new RepairTestsAnswerer(work),
    new WorkflowAnswerer(),
  ]);
}
