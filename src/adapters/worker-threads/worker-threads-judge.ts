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
    const task: GroundsTask = { versions, language: language.name };
    const texts = codesOf([original, base, ...earlier]);
    return this.threads.runFitting('grounds', task, texts, () => this.inline.grounds(versions, language));
  }

  judge(answer: string, request: JudgedRequest, language: CodeLanguage, signal?: AbortSignal): Promise<Judged> {
    const { original, base } = request;
    const task: JudgeTask = { answer, request, language: language.name };
    const texts = [answer, ...codesOf([base, base === original ? [] : original])];
    const inline = (): Promise<Judged> => this.inline.judge(answer, request, language, signal);
    return this.threads.runFitting('judge', task, texts, inline, signal);
  }
}

function codesOf(versions: readonly (readonly CodeFile[])[]): string[] {
  return versions.flat().map(({ code }) => code);
}
