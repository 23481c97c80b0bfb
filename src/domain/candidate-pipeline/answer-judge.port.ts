import { type CodeLanguage } from '../code-language.port';
import { type Grounds, type RequestVersions } from './grounds';
import { type Judged, type JudgedRequest } from './judge-answer';

/** Judging was given up, by no fault of ours: `message` says why in one line. Only what was being judged is lost. */
export class JudgingStopped extends Error {
  override readonly name = 'JudgingStopped';
}

/** Does the pipeline's work on code, wherever it is best done: huge or hostile code must not hold up other requests. */
export abstract class AnswerJudge {
  /** As groundsOf. @throws JudgingStopped when the code takes more time or memory than it may. */
  abstract grounds(versions: RequestVersions, language: CodeLanguage): Promise<Grounds>;

  /**
   * As judgeAnswer.
   * @throws JudgingStopped as above, and the signal's reason soon after it aborts.
   */
  abstract judge(answer: string, request: JudgedRequest, language: CodeLanguage, signal?: AbortSignal): Promise<Judged>;
}
