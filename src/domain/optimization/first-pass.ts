import { type Candidate } from '../candidate';
import { type CandidateRound } from '../candidate-round';
import { type CodeContext } from '../code-context';
import { type CodeContexts, type SentCode } from '../code-contexts';
import { type Message, type ModelFamily } from '../language-model.port';
import { type Task } from '../task';

/** Code to make faster, and how many versions of it are wished for. */
export interface FirstPassRequest extends SentCode {
  /** How many candidates are wished for, at least 1. */
  count: number;
}

/** What the first passes over a function's code differ by. */
export interface FirstPassQuestion<T extends Task> {
  /** What makes the nth task about the code, from 0; asked for once. */
  tasks: (code: CodeContext) => (nth: number) => T;
  /** Its rendering for one family of models. */
  messages: (task: T, family: ModelFamily) => Message[];
}

/** Asks several models for faster versions of code that nobody has changed yet. */
export class FirstPass {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly round: CandidateRound,
  ) {}

  /** @throws DomainError as CodeContexts.understand and CandidateRound.run. */
  async run<T extends Task>(
    request: FirstPassRequest,
    { tasks, messages }: FirstPassQuestion<T>,
    callerGone: AbortSignal,
  ): Promise<Candidate[]> {
    const code = this.contexts.understand(request);
    const { count } = request;
    return this.round.run({ role: 'optimize', code, count, task: tasks(code), messages }, callerGone);
  }
}
