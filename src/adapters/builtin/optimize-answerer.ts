import { type CodeContext } from '../../domain/code-context';
import { type EngineWork } from '../../domain/engine-work.port';
import { OptimizeTask, OptimizeWithProfileTask } from '../../domain/optimization/optimize.task';
import { type RewrittenVersion } from '../../domain/rewriter.port';
import { type Answerer } from './answerer';
import { answerWith } from './explained';
import { rewritable } from './held-rewrites';

/** No request asks for more candidates. */
const MOST_VERSIONS = 16;

/** Answers the nth task of a request with the nth of the versions that are known for its code. */
export class OptimizeAnswerer implements Answerer<OptimizeTask> {
  readonly answers = OptimizeTask;
  /** The tasks of one request share its context, so what was found for the first serves the others. */
  private readonly found = new WeakMap<CodeContext, Promise<readonly RewrittenVersion[]>>();

  constructor(private readonly work: EngineWork) {}

  async answer(task: OptimizeTask, signal: AbortSignal): Promise<string> {
    const { code, nth } = task;
    const finding = this.found.get(code) ?? this.versionsFor(task, signal);
    this.found.set(code, finding);
    const versions = await finding;
    const version = versions[nth];
    return version ? answerWith(null, version, code.language.name) : nothing(versions.length);
  }

  private versionsFor(task: OptimizeTask, signal: AbortSignal): Promise<readonly RewrittenVersion[]> {
    const lineProfile = task instanceof OptimizeWithProfileTask ? task.lineProfile : '';
    return this.work.versions(rewritable(task.code, lineProfile), MOST_VERSIONS, task.code.language, signal);
  }
}

/** Holds no code, so that no candidate is made of it. */
function nothing(versions: number): string {
  return versions === 0
    ? 'No rewrite is known that makes this code faster and is sure to keep what it does.'
    : 'No further version is known.';
}
