import { type Grounds, groundsOf, type RequestVersions } from '../../domain/candidate-pipeline/grounds';
import { judgeAnswer, type Judged, type JudgedRequest } from '../../domain/candidate-pipeline/judge-answer';
import { type Languages } from '../../domain/languages';

/** A request's code to read, as it crosses to another thread; the language by its name. */
export interface GroundsTask {
  versions: RequestVersions;
  language: string;
}

/** An answer to judge, as it crosses to another thread; the language by its name. */
export interface JudgeTask {
  answer: string;
  request: JudgedRequest;
  language: string;
}

/** The tasks that a worker thread takes, by name. */
export interface JudgingTasks {
  grounds: (task: GroundsTask) => Grounds;
  judge: (task: JudgeTask) => Judged;
}

/** Does the tasks on the thread that it is called on. */
export function judgingTasks(languages: Languages): JudgingTasks {
  return {
    grounds: ({ versions, language }) => groundsOf(versions, languages.named(language)),
    judge: ({ answer, request, language }) => judgeAnswer(answer, request, languages.named(language)),
  };
}
