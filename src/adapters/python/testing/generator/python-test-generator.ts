import { TestGenerator } from '../../../../domain/testgen/test-generator.port';
import { type TestTarget } from '../../../../domain/testgen/test-target';
import { generatePythonTests } from './generate-tests';

/** Tests for pytest, from what the code tells of its inputs. */
export class PythonTestGenerator extends TestGenerator {
  readonly language = 'python';

  tests(target: TestTarget, index: number): string {
    return generatePythonTests(target, index);
  }
}
