import { type Grounds, groundsOf, type RequestVersions } from '../../domain/candidate-pipeline/grounds';
import { judgeAnswer, type Judged, type JudgedRequest } from '../../domain/candidate-pipeline/judge-answer';
import { type Languages } from '../../domain/languages';
import { type TestSources } from '../../domain/testgen/test-language.port';
import { type TestLanguages } from '../../domain/testgen/test-languages';
import { type TestTarget } from '../../domain/testgen/test-target';
import { type Instrumentation, writeTests } from '../../domain/testgen/write-tests';
import { type Refusal } from '../../domain/candidate';

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

/** An answer to make tests of, as it crosses to another thread; the language by its name. */
export interface WriteTestsTask {
  answer: string;
  target: TestTarget;
  instrumentation: Instrumentation;
  language: string;
}

/** The tasks that a worker thread takes, by name. */
export interface WorkerTasks {
  grounds: (task: GroundsTask) => Grounds;
  judge: (task: JudgeTask) => Judged;
  writeTests: (task: WriteTestsTask) => TestSources | Refusal;
}

/** Does the tasks on the thread that it is called on. */
export function workerTasks(languages: Languages, testLanguages: TestLanguages): WorkerTasks {
  return {
    grounds: ({ versions, language }) => groundsOf(versions, languages.named(language)),
    judge: ({ answer, request, language }) => judgeAnswer(answer, request, languages.named(language)),
    writeTests: ({ answer, target, instrumentation, language }) => {
      const known = languages.named(language);
      return writeTests(answer, target, instrumentation, known, testLanguages.of(known));
    },
  };
}
