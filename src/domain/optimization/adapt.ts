import { type Candidate } from '../candidate';
import { type CodeContexts, type SentCode } from '../code-contexts';
import { type OneCandidate } from '../one-candidate';
import { type Prompts } from '../prompts';
import { sentCandidate } from '../sent-candidate';
import { adaptPrompt } from './adapt-prompt';
import { AdaptTask, type Attempt } from './adapt.task';

/** A chain of candidates; the code that it sends is the original. */
export interface AdaptRequest extends SentCode {
  /** The oldest first, at least one; files that a candidate left alone may be missing from its code, as Markdown. */
  chain: readonly (Pick<Attempt, 'optimizationId' | 'explanation' | 'source' | 'outcome'> & { sourceCode: string })[];
}

/** Asks for a faster version by another idea than those that a chain of candidates has tried. */
export class Adapt {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly prompts: Prompts,
    private readonly candidates: OneCandidate,
  ) {}

  /** @throws DomainError as CodeContexts.understand and OneAnswer.run. */
  async run(request: AdaptRequest, callerGone: AbortSignal): Promise<Candidate> {
    const { caller, traceId, chain } = request;
    const code = this.contexts.understand(request);
    const attempts = chain.map(({ optimizationId, sourceCode, ...said }) => ({
      ...sentCandidate(optimizationId, sourceCode, code),
      ...said,
    }));
    const base = attempts.at(-1);
    if (!base) throw new Error('a chain without a candidate');

    const earlier = attempts.slice(0, -1).map(({ files }) => files);
    const task = new AdaptTask(caller, traceId, code, attempts);
    return this.candidates.run(
      { role: 'adapt', task, code, base, earlier, messages: (family) => adaptPrompt(this.prompts, task, family) },
      callerGone,
    );
  }
}
