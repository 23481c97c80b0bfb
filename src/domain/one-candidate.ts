import { type Candidate, type DropReason, type Dropped } from './candidate';
import { type AnswerJudge } from './candidate-pipeline/answer-judge.port';
import { CandidatePipeline } from './candidate-pipeline/candidate-pipeline';
import { type CodeContext } from './code-context';
import { type CodeFile } from './code-file';
import { type DomainError } from './errors';
import { type Message, type ModelFamily } from './language-model.port';
import { type OneAnswer, type SingleQuestion } from './one-answer';
import { type SentCandidate } from './sent-candidate';
import { type Role, type Task } from './task';

/** A question for one more version of a candidate. */
export interface CandidateQuestion<T extends Task> {
  role: Role;
  task: T;
  code: CodeContext;
  /** What the answer is a version of, and the new candidate's parent. */
  base: SentCandidate;
  /** Further candidates of the chain, which the new one must not equal. */
  earlier?: readonly (readonly CodeFile[])[];
  /** Its rendering for one family of models. */
  messages: (family: ModelFamily) => Message[];
}

/** Where one answer is all there is, these faults go back to the model too; what is no new idea does not. */
const WORTH_ASKING_AGAIN: readonly DropReason[] = ['no_code', 'unknown_file', 'invalid_code', 'fence_in_code'];

/** Asks for one more version of a candidate and keeps it when it holds up. */
export class OneCandidate {
  constructor(
    private readonly judge: AnswerJudge,
    private readonly answer: OneAnswer,
  ) {}

  /** @throws as OneAnswer.run. */
  run<T extends Task>(question: CandidateQuestion<T>, callerGone: AbortSignal): Promise<Candidate> {
    return this.answer.run(this.single(question), callerGone);
  }

  /** As OneAnswer.each. */
  each<T extends Task>(
    questions: readonly CandidateQuestion<T>[],
    callerGone: AbortSignal,
  ): Promise<(Candidate | DomainError)[]> {
    return this.answer.each(
      questions.map((question) => this.single(question)),
      callerGone,
    );
  }

  private single<T extends Task>(question: CandidateQuestion<T>): SingleQuestion<T, Candidate> {
    const { role, task, code, base, earlier = [], messages } = question;
    const { language, version, files: original, target } = code;
    const parentId = base.optimizationId;
    const pipeline = new CandidatePipeline(this.judge, {
      language,
      version,
      original,
      base: base.files,
      earlier,
      parentId,
      target,
    });
    return {
      role,
      task,
      language: language.name,
      messages,
      read: async (text, model, signal) => withCorrection(await pipeline.take(text, model, signal)),
    };
  }
}

function withCorrection(outcome: Candidate | Dropped): Candidate | Dropped {
  if (!('reason' in outcome) || outcome.correction !== undefined) return outcome;
  if (!WORTH_ASKING_AGAIN.includes(outcome.reason)) return outcome;
  return { ...outcome, correction: `What is wrong: ${outcome.detail}.` };
}
