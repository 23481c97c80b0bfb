import { renderCode } from '../../domain/code-markdown';
import { type EngineWork } from '../../domain/engine-work.port';
import { RepairTestsTask, type TestToRepair } from '../../domain/testgen/repair-tests.task';
import { type WantedTest } from '../../domain/testgen/test-reader.port';
import { codesIn } from '../../domain/testgen/write-tests';
import { type Answerer } from './answerer';

/** Generated files beyond the two that a function has: of each pair the first has small inputs, the second large ones. */
const FURTHER = [2, 3, 4, 5];

/** Gives tests that are to be written anew other inputs, which no test of their file has: without assertions they are right. */
export class RepairTestsAnswerer implements Answerer<RepairTestsTask> {
  readonly answers = RepairTestsTask;

  constructor(private readonly work: EngineWork) {}

  async answer({ code, target, source, tests }: RepairTestsTask, signal: AbortSignal): Promise<string> {
    const { language } = code;
    const generated: string[] = [];
    for (const index of FURTHER) {
      const answer = await this.work.tests(target, index, language, signal);
      generated.push(...codesIn(answer, target, language));
    }
    const fresh = await this.work.newVersions(source, tests.map(wanted), generated, language, signal);
    if (fresh === null) return 'No further test of this function is known.';
    return renderCode([{ path: null, code: fresh }], language.name);
  }
}

function wanted({ name, reason, error }: TestToRepair): WantedTest {
  return { name, failed: error !== null || /\bfail(?:s|ed|ing)?\b/i.test(reason.slice(0, 1_000)) };
}
