import { type Candidate } from '../candidate';
import { type CodeContexts, type SentCode } from '../code-contexts';
import { type OneCandidate } from '../one-candidate';
import { type Prompts } from '../prompts';
import { sentCandidate } from '../sent-candidate';
import { repairPrompt } from './repair-prompt';
import { RepairTask, type TestDifference } from './repair.task';

/** A candidate that is wrong; the code that it sends is the original. */
export interface RepairRequest extends SentCode {
  optimizationId: string;
  /** The candidate as Markdown; files that it left alone may be missing. */
  candidateCode: string;
  differences: readonly TestDifference[];
}

/** Asks for a wrong candidate to be mended with its idea kept. */
export class Repair {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly prompts: Prompts,
    private readonly candidates: OneCandidate,
  ) {}

  /** @throws DomainError as CodeContexts.understand and OneAnswer.run. */
  async run(request: RepairRequest, callerGone: AbortSignal): Promise<Candidate> {
    const { caller, traceId, optimizationId, candidateCode, differences } = request;
    const code = this.contexts.understand(request);
    const base = sentCandidate(optimizationId, candidateCode, code);
    const task = new RepairTask(caller, traceId, code, base, differences);
    return this.candidates.run(
      { role: 'repair', task, code, base, messages: (family) => repairPrompt(this.prompts, task, family) },
      callerGone,
    );
  }
}
