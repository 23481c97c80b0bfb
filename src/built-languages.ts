import { PythonLanguage } from './adapters/python/python-language';
import { PythonRewriter } from './adapters/python/rewriting/python-rewriter';
import { PythonTests } from './adapters/python/testing/python-tests';
import { Languages } from './domain/languages';
import { Rewriters } from './domain/rewriters';
import { TestLanguages } from './domain/testgen/test-languages';

/** The languages that are built: the service and its worker threads know the same ones. */
export function builtLanguages(): Languages {
  return new Languages([new PythonLanguage()]);
}

/** Those of them in which tests are written. */
export function builtTestLanguages(): TestLanguages {
  return new TestLanguages([new PythonTests()]);
}

/** Those of them in which rewrites are known that need no model. */
export function builtRewriters(): Rewriters {
  return new Rewriters([new PythonRewriter()]);
}
