import { type Grounds, groundsOf, type RequestVersions } from '../../domain/candidate-pipeline/grounds';
import { judgeAnswer, type Judged, type JudgedRequest } from '../../domain/candidate-pipeline/judge-answer';
import { type CodeLanguage } from '../../domain/code-language.port';
import { type EngineLanguages } from '../../domain/engine-languages';
import { type Languages } from '../../domain/languages';
import { type RewritableCode, type RewrittenVersion } from '../../domain/rewriter.port';
import { readTests, rewriteTests, type TestsRead, type TestsToRewrite } from '../../domain/testgen/rewrite-tests';
import { type TestLanguage, type TestSources } from '../../domain/testgen/test-language.port';
import { type TestLanguages } from '../../domain/testgen/test-languages';
import {
  type TestedFunction,
  type TestFault,
  type TestsToRead,
  type WantedTest,
} from '../../domain/testgen/test-reader.port';
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

/** Code to rewrite without a model, as it crosses to another thread. */
export interface VersionsTask {
  code: RewritableCode;
  most: number;
  language: string;
}

/** Code to make fit for a compiler without a model, as it crosses to another thread. */
export interface CompiledTask {
  code: RewritableCode;
  compiler: string;
  language: string;
}

/** A function to make tests of without a model, as it crosses to another thread. */
export interface GenerateTestsTask {
  target: TestTarget;
  index: number;
  language: string;
}

/** Test files to look through without a model, as they cross to another thread. */
export interface FaultsTask {
  files: readonly TestsToRead[];
  tested: TestedFunction;
  language: string;
}

/** Tests to find new versions of in generated files, as they cross to another thread. */
export interface NewVersionsTask {
  source: string;
  wanted: readonly WantedTest[];
  generated: readonly string[];
  language: string;
}

/** The tasks of the built-in engine. */
export interface EngineTasks {
  versions: (task: VersionsTask) => RewrittenVersion[];
  compiled: (task: CompiledTask) => RewrittenVersion | null;
  generateTests: (task: GenerateTestsTask) => string;
  faults: (task: FaultsTask) => TestFault[];
  newVersions: (task: NewVersionsTask) => string | null;
}

/** The tasks that a worker thread takes, by name. */
export interface WorkerTasks extends TestTasks, EngineTasks {
  grounds: (task: GroundsTask) => Grounds;
  judge: (task: JudgeTask) => Judged;
}

/** Does the tasks on the thread that it is called on. */
export function workerTasks(
  languages: Languages,
  testLanguages: TestLanguages,
  engineLanguages: EngineLanguages,
): WorkerTasks {
  return {
    ...testTasks(languages, testLanguages),
    ...engineTasks(engineLanguages),
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

/** Does the tasks of the engine on the thread that it is called on. */
export function engineTasks(languages: EngineLanguages): EngineTasks {
  return {
    versions: ({ code, most, language }) => {
      const versions = languages.named(language)?.rewriter.versions(code);
      return versions ? firstOf(versions, most) : [];
    },
    compiled: ({ code, compiler, language }) => languages.named(language)?.rewriter.compiled(code, compiler) ?? null,
    generateTests: ({ target, index, language }) =>
      languages.named(language)?.tests.tests(target, index) ??
      `The built-in engine does not know how to make tests in ${language}.`,
    faults: ({ files, tested, language }) => languages.named(language)?.reader.faults(files, tested) ?? [],
    newVersions: ({ source, wanted, generated, language }) =>
      languages.named(language)?.reader.newVersions(source, wanted, generated) ?? null,
  };
}

/** No more of them are made. */
function firstOf<T>(source: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  if (most < 1) return first;
  for (const one of source) {
    first.push(one);
    if (first.length === most) break;
  }
  return first;
}
