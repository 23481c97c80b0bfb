import { type EngineWork } from '../../domain/engine-work.port';
import { RewriteJitTask } from '../../domain/optimization/rewrite-jit.task';
import { type Answerer } from './answerer';
import { answerWith } from './explained';
import { rewritable } from './held-rewrites';

/** Answers the first task of each compiler with the version that is sure to suit it. */
export class RewriteJitAnswerer implements Answerer<RewriteJitTask> {
  readonly answers = RewriteJitTask;

  constructor(private readonly work: EngineWork) {}

  async answer({ code, compiler, nth }: RewriteJitTask, signal: AbortSignal): Promise<string> {
    if (nth > 0) return 'No further version is known.';
    const version = await this.work.compiled(rewritable(code), compiler, code.language, signal);
    if (!version) return `None of this code is sure to suit ${compiler} and to behave alike under it.`;
    return answerWith(null, version, code.language.name);
  }
}
