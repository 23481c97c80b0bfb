import { type Refusal } from '../candidate';
import { type CodeContexts, type SentCode } from '../code-contexts';
import { DomainError } from '../errors';
import { type OneAnswer, UnusableAnswer } from '../one-answer';
import { type Prompts } from '../prompts';
import { type Coverage } from './coverage';
import { repairTestsPrompt } from './repair-tests-prompt';
import { RepairTestsTask, type TestToRepair } from './repair-tests.task';
import { type TestSources } from './test-language.port';
import { type TestLanguages } from './test-languages';
import { testMeant } from './test-names';
import { type TestTarget } from './test-target';
import { type TestWriter } from './test-writer.port';
import { type TestgenSettings } from './testgen-settings';
import { unlessStopped } from './unless-stopped';

export interface RepairTestsRequest extends Omit<SentCode, 'target'> {
  tested: Omit<TestTarget, 'sources' | 'version' | 'isAsync'>;
  /** The whole test file. */
  testSource: string;
  /** The tests to be written anew, as the client names them; what the file does not have is left out. */
  tests: readonly Omit<TestToRepair, 'error'>[];
  /** What earlier rewritings of tests failed with, by the client's names. */
  errors: ReadonlyMap<string, string>;
  coverage: Coverage;
}

/** Has some tests of a file written anew and keeps all others as they are, byte for byte. */
export class RepairTests {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly languages: TestLanguages,
    private readonly prompts: Prompts,
    private readonly answer: OneAnswer,
    private readonly writer: TestWriter,
    private readonly settings: TestgenSettings,
  ) {}

  /**
   * The whole file; without any known test to be written anew it is the one that was sent, and no model is asked. A test
   * that the answer does not give stays as it was.
   * @throws DomainError validation_failed for a test file that is not valid code or holds no test; as CodeContexts.understand and OneAnswer.run.
   */
  async run(request: RepairTestsRequest, callerGone: AbortSignal): Promise<TestSources> {
    const { caller, traceId, testSource: source, coverage } = request;
    const code = this.contexts.understand({ ...request, target: request.tested.qualifiedName });
    const language = this.languages.of(code.language);
    const { version, isAsync, files: sources } = code;
    const target: TestTarget = { ...request.tested, sources, version, isAsync };

    const read = await unlessStopped(this.writer.read([source], version, code.language, callerGone));
    if ('reason' in read) throw new UnusableAnswer();
    const { names = [], fault = null } = read[0] ?? {};
    if (fault)
      throw invalidTests(`is not valid ${code.language.name} ${version}: line ${fault.line}: ${fault.message}`);
    if (names.length === 0) throw invalidTests('holds no test');
    const tests = testsOf(names, request);
    const task = new RepairTestsTask(caller, traceId, code, target, source, tests, coverage);
    if (tests.length === 0) {
      const unchanged = await this.rewritten('', task, callerGone);
      if ('reason' in unchanged) throw new UnusableAnswer();
      return unchanged;
    }
    return this.answer.run(
      {
        role: 'testgen',
        task,
        language: code.language.name,
        messages: (family) => repairTestsPrompt(this.prompts, task, language, family),
        read: (text, _, signal) => this.rewritten(text, task, signal),
      },
      callerGone,
    );
  }

  private rewritten(
    text: string,
    { source, tests, target, code }: RepairTestsTask,
    signal: AbortSignal,
  ): Promise<TestSources | Refusal> {
    const named = { source, names: tests.map(({ name }) => name) };
    return unlessStopped(
      this.writer.rewrite(text, named, target, this.settings.instrumentation, code.language, signal),
    );
  }
}

/** Those of the tests that a file has, each once, by the names that it has. */
function testsOf(
  names: readonly string[],
  { tests, errors }: Pick<RepairTestsRequest, 'tests' | 'errors'>,
): TestToRepair[] {
  const errorOf = new Map([...errors].map(([name, error]) => [testMeant(name, names), error]));
  const known = new Map<string, TestToRepair>();
  for (const { name: sent, reason } of tests) {
    const name = testMeant(sent, names);
    if (name !== null && !known.has(name)) known.set(name, { name, reason, error: errorOf.get(name) ?? null });
  }
  return [...known.values()];
}

function invalidTests(message: string): DomainError {
  const fields = [{ path: 'test_source', message }];
  return new DomainError('validation_failed', `test_source ${message}`, { fields });
}
