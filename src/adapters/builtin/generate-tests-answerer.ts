import { type EngineWork } from '../../domain/engine-work.port';
import { GenerateTestsTask } from '../../domain/testgen/generate-tests.task';
import { type Answerer } from './answerer';

/** Makes tests whose inputs are read off the code. */
export class GenerateTestsAnswerer implements Answerer<GenerateTestsTask> {
  readonly answers = GenerateTestsTask;

  constructor(private readonly work: EngineWork) {}

  answer({ target, index, code }: GenerateTestsTask, signal: AbortSignal): Promise<string> {
    return this.work.tests(target, index, code.language, signal);
  }
}
