import {
  type TestedFunction,
  type TestFault,
  TestReader,
  type TestsToRead,
  type WantedTest,
} from '../../../../domain/testgen/test-reader.port';
import { newVersions } from './new-versions';
import { faultsIn } from './test-faults';

/** Reads tests for pytest. */
export class PythonTestReader extends TestReader {
  faults(files: readonly TestsToRead[], tested: TestedFunction): TestFault[] {
    return faultsIn(files, tested);
  }

  newVersions(source: string, wanted: readonly WantedTest[], generated: readonly string[]): string | null {
    return newVersions(source, wanted, generated);
  }
}
