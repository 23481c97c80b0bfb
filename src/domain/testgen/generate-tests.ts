import { type Refusal } from '../candidate';
import { type CodeContexts, type SentCode } from '../code-contexts';
import { type OneAnswer } from '../one-answer';
import { type Prompts } from '../prompts';
import { generateTestsPrompt } from './generate-tests-prompt';
import { GenerateTestsTask } from './generate-tests.task';
import { type TestSources } from './test-language.port';
import { type TestLanguages } from './test-languages';
import { type TestTarget } from './test-target';
import { type TestWriter } from './test-writer.port';
import { type TestgenSettings } from './testgen-settings';
import { unlessStopped } from './unless-stopped';

export interface GenerateTestsRequest extends Omit<SentCode, 'target'> {
  tested: Omit<TestTarget, 'sources' | 'version' | 'isAsync'>;
  /** Which of the function's two files is wanted, from 0. */
  index: number;
}

/** Asks a model for tests of one function and makes them into the files that the client runs. */
export class GenerateTests {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly languages: TestLanguages,
    private readonly prompts: Prompts,
    private readonly answer: OneAnswer,
    private readonly writer: TestWriter,
    private readonly settings: TestgenSettings,
  ) {}

  /** @throws DomainError as CodeContexts.understand and OneAnswer.run. */
  async run(request: GenerateTestsRequest, callerGone: AbortSignal): Promise<TestSources> {
    const { caller, traceId, index } = request;
    const code = this.contexts.understand({ ...request, target: request.tested.qualifiedName });
    const tests = this.languages.of(code.language);
    const target: TestTarget = {
      ...request.tested,
      sources: code.files,
      version: code.version,
      isAsync: code.isAsync,
    };
    const task = new GenerateTestsTask(caller, traceId, code, target, index);
    return this.answer.run(
      {
        role: 'testgen',
        task,
        language: code.language.name,
        turn: index, // two models think of more than one does
        messages: (family) => generateTestsPrompt(this.prompts, task, tests, family),
        read: (text, _, signal) => this.read(text, task, signal),
      },
      callerGone,
    );
  }

  private read(text: string, { code, target }: GenerateTestsTask, signal: AbortSignal): Promise<TestSources | Refusal> {
    return unlessStopped(this.writer.write(text, target, this.settings.instrumentation, code.language, signal));
  }
}
