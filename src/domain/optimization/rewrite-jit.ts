import { type Candidate } from '../candidate';
import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { notBuilt } from '../errors';
import { type Prompts } from '../prompts';
import { type FirstPass, type FirstPassRequest } from './first-pass';
import { rewriteJitPrompt } from './rewrite-jit-prompt';
import { RewriteJitTask } from './rewrite-jit.task';

/** Like Optimize, by the just-in-time compilers that fit the code. */
export class RewriteJit {
  constructor(
    private readonly prompts: Prompts,
    private readonly firstPass: FirstPass,
  ) {}

  /** @throws DomainError as FirstPass.run, and not_built for a language without such a compiler. */
  run(request: FirstPassRequest, callerGone: AbortSignal): Promise<Candidate[]> {
    const { caller, traceId } = request;
    return this.firstPass.run(
      request,
      {
        tasks: (code) => tasksOf(caller, traceId, code),
        messages: (task, family) => rewriteJitPrompt(this.prompts, task, family),
      },
      callerGone,
    );
  }
}

/** The compilers take turns, the fittest first. */
function tasksOf(caller: Caller, traceId: string, code: CodeContext): (nth: number) => RewriteJitTask {
  const { language, files } = code;
  const compilers = language.compilers(files);
  return (nth) => {
    const compiler = compilers[nth % compilers.length];
    if (compiler === undefined) {
      throw notBuilt(language.name);
    }
    return new RewriteJitTask(caller, traceId, code, compiler, Math.floor(nth / compilers.length));
  };
}
