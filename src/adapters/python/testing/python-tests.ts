import { TestLanguage, type TestRefusal, type TestSources } from '../../../domain/testgen/test-language.port';
import { type TestTarget } from '../../../domain/testgen/test-target';
import { pythonTree } from '../python-tree';
import { cleanPythonTests } from './cleaning/clean';
import { testsIn } from './cleaning/tests-in';
import { instrumentPython } from './instrumentation/instrument';
import { replacePythonTests } from './repair/replace-tests';

/** Tests for pytest. */
export class PythonTests extends TestLanguage {
  readonly name = 'python';

  /** A method is reached through the outermost class around it. */
  importOf({ modulePath, qualifiedName }: TestTarget): string {
    return `from ${modulePath} import ${qualifiedName.split('.')[0] ?? qualifiedName}`;
  }

  clean(blocks: readonly string[], target: TestTarget): string | TestRefusal {
    return cleanPythonTests(blocks, target);
  }

  testNames(tests: string): string[] {
    const tree = pythonTree(tests);
    return tree ? [...new Set(testsIn(tree).map(({ name }) => name))] : [];
  }

  replaceTests(
    tests: string,
    names: readonly string[],
    blocks: readonly string[],
    target: TestTarget,
  ): string | TestRefusal {
    return replacePythonTests(tests, names, blocks, target);
  }

  instrument(tests: string, target: TestTarget): Pick<TestSources, 'behavior' | 'performance'> {
    return instrumentPython(tests, target);
  }
}
