import { type EngineWork } from '../../domain/engine-work.port';
import { ReviewTestsTask } from '../../domain/testgen/review-tests.task';
import { type Answerer } from './answerer';
import { jsonAnswer } from './json-answer';

/** Flags the tests of which their text shows that they do harm or show nothing. */
export class ReviewTestsAnswerer implements Answerer<ReviewTestsTask> {
  readonly answers = ReviewTestsTask;

  constructor(private readonly work: EngineWork) {}

  async answer({ code, functionName, files }: ReviewTestsTask, signal: AbortSignal): Promise<string> {
    const read = files.map(({ source, passing }) => ({ source, names: passing }));
    const tested = { functionName, qualifiedName: code.target(), sources: code.files, version: code.version };
    const faults = await this.work.faults(read, tested, code.language, signal);
    return jsonAnswer({ flagged: faults.map(({ file, ...fault }) => ({ file: file + 1, ...fault })) });
  }
}
