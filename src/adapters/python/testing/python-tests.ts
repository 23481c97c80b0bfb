import { TestLanguage, type TestRefusal, type TestSources } from '../../../domain/testgen/test-language.port';
import { type TestTarget } from '../../../domain/testgen/test-target';
import { cleanPythonTests } from './cleaning/clean';
import { instrumentPython } from './instrumentation/instrument';

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

  instrument(tests: string, target: TestTarget): Pick<TestSources, 'behavior' | 'performance'> {
    return instrumentPython(tests, target);
  }
}
