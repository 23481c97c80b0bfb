import { type Grounds, groundsOf, type RequestVersions } from '../../domain/candidate-pipeline/grounds';
import { judgeAnswer, type Judged, type JudgedRequest } from '../../domain/candidate-pipeline/judge-answer';
import { type CodeLanguage } from '../../domain/code-language.port';
import { type Languages } from '../../domain/languages';
import { readTests, rewriteTests, type TestsRead, type TestsToRewrite } from '../../domain/testgen/rewrite-tests';
import { type TestLanguage, type TestSources } from '../../domain/testgen/test-language.port';
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

/** An answer with which a test file is mended, as it crosses to another thread. */
export interface RewriteTestsTask extends WriteTestsTask {
  tests: TestsToRewrite;
}

/** Test files to read, as they cross to another thread; the language by its name. */
export interface ReadTestsTask {
  sources: readonly string[];
  version: string;
  language: string;
}

/** The tasks that are about tests. */
export interface TestTasks {
  writeTests: (task: WriteTestsTask) => TestSources | Refusal;
  rewriteTests: (task: RewriteTestsTask) => TestSources | Refusal;
  readTests: (task: ReadTestsTask) => TestsRead[];
}

/** The tasks that a worker thread takes, by name. */
export interface WorkerTasks extends TestTasks {
  grounds: (task: GroundsTask) => Grounds;
  judge: (task: JudgeTask) => Judged;
}

/** Does the tasks on the thread that it is called on. */
export function workerTasks(languages: Languages, testLanguages: TestLanguages): WorkerTasks {
  return {
    ...testTasks(languages, testLanguages),
    grounds: ({ versions, language }) => groundsOf(versions, languages.named(language)),
    judge: ({ answer, request, language }) => judgeAnswer(answer, request, languages.named(language)),
  };
}

/** Does the tasks about tests on the thread that it is called on. */
export function testTasks(languages: Languages, testLanguages: TestLanguages): TestTasks {
  const known = (name: string): [CodeLanguage, TestLanguage] => {
    const language = languages.named(name);
    return [language, testLanguages.of(language)];
  };
  return {
    writeTests: ({ answer, target, instrumentation, language }) =>
      writeTests(answer, target, instrumentation, ...known(language)),
    rewriteTests: ({ answer, tests, target, instrumentation, language }) =>
      rewriteTests(answer, tests, target, instrumentation, ...known(language)),
    readTests: ({ sources, version, language }) => readTests(sources, version, ...known(language)),
  };
}
