import { PythonLanguage } from './adapters/python/python-language';
import { PythonTests } from './adapters/python/testing/python-tests';
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
