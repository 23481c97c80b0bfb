import { AnswerJudge } from '../../domain/candidate-pipeline/answer-judge.port';
import { type Grounds, type RequestVersions } from '../../domain/candidate-pipeline/grounds';
import { InlineJudge } from '../../domain/candidate-pipeline/inline-judge';
import { type Judged, type JudgedRequest } from '../../domain/candidate-pipeline/judge-answer';
import { type CodeFile } from '../../domain/code-file';
import { type CodeLanguage } from '../../domain/code-language.port';
import { type GroundsTask, type JudgeTask } from './worker-tasks';
import { type WorkerThreads } from './worker-threads';

/** Judges small answers at once and large ones on worker threads. */
export class WorkerThreadsJudge extends AnswerJudge {
  private readonly inline = new InlineJudge();

  constructor(readonly threads: WorkerThreads) {
    super();
  }

  grounds(versions: RequestVersions, language: CodeLanguage): Promise<Grounds> {
    const { original, base = [], earlier = [] } = versions;
    if (lengthOf([original, base, ...earlier]) <= this.threads.largestInline) {
      return this.inline.grounds(versions, language);
    }
    return this.threads.run('grounds', { versions, language: language.name } satisfies GroundsTask);
  }

  judge(answer: string, request: JudgedRequest, language: CodeLanguage, signal?: AbortSignal): Promise<Judged> {
    const { original, base } = request;
    if (answer.length + lengthOf([base, base === original ? [] : original]) <= this.threads.largestInline) {
      return this.inline.judge(answer, request, language, signal);
    }
    return this.threads.run('judge', { answer, request, language: language.name } satisfies JudgeTask, signal);
  }
}

function lengthOf(versions: readonly (readonly CodeFile[])[]): number {
  return versions.flat().reduce((length, { code }) => length + code.length, 0);
}
