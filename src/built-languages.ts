import { PythonLanguage } from './adapters/python/python-language';
import { PythonRewriter } from './adapters/python/rewriting/python-rewriter';
import { PythonTestGenerator } from './adapters/python/testing/generator/python-test-generator';
import { PythonTestReader } from './adapters/python/testing/review/python-test-reader';
import { PythonTests } from './adapters/python/testing/python-tests';
import { EngineLanguages } from './domain/engine-languages';
import { Languages } from './domain/languages';
import { TestLanguages } from './domain/testgen/test-languages';

/** The languages that are built: the service and its worker threads know the same ones. */
export function builtLanguages(): Languages {
  return new Languages([new PythonLanguage()]);
}

/** Those of them in which tests are written. */
export function builtTestLanguages(): TestLanguages {
  return new TestLanguages([new PythonTests()]);
}

/** Those of them that the built-in engine knows. */
export function engineLanguages(): EngineLanguages {
  return new EngineLanguages(
    new Map([
      ['python', { rewriter: new PythonRewriter(), tests: new PythonTestGenerator(), reader: new PythonTestReader() }],
    ]),
  );
}
