import { type Refusal } from '../candidate';
import { type CodeContexts, type SentCode } from '../code-contexts';
import { type CodeLanguage } from '../code-language.port';
import { DomainError } from '../errors';
import { type OneAnswer } from '../one-answer';
import { type Prompts } from '../prompts';
import { forConsole, proseOf } from '../prose';
import { type Coverage } from './coverage';
import { type Flag, readFlags } from './read-flags';
import { reviewTestsPrompt } from './review-tests-prompt';
import { type FailedTest, type ReviewedFile, ReviewTestsTask } from './review-tests.task';
import { type TestLanguages } from './test-languages';
import { testMeant } from './test-names';
import { type TestWriter } from './test-writer.port';
import { unlessStopped } from './unless-stopped';

/** Reasons are one line of the client's console. */
const LONGEST_REASON = 300;

export interface ReviewTestsRequest extends Omit<SentCode, 'target'> {
  /** Without its class. */
  functionName: string;
  files: readonly Omit<ReviewedFile, 'passing'>[];
  coverage: Coverage;
}

/** What is wrong with one test file. */
export interface TestReview {
  /** What the client knows the file by. */
  index: number;
  /** Tests to be written anew, each once, with a reason of one line. */
  functions: { name: string; reason: string }[];
}

/** Flags the tests that fail, and of the others those that a model finds harmful or worth nothing. */
export class ReviewTests {
  constructor(
    private readonly contexts: CodeContexts,
    private readonly languages: TestLanguages,
    private readonly prompts: Prompts,
    private readonly answer: OneAnswer,
    private readonly writer: TestWriter,
  ) {}

  /**
   * One review for each file, in their order. Where no model says anything that can be read, only failing tests are flagged.
   * @throws DomainError as CodeContexts.understand and TestLanguages.of.
   */
  async run(request: ReviewTestsRequest, callerGone: AbortSignal): Promise<TestReview[]> {
    const { caller, traceId, functionName, coverage } = request;
    const code = this.contexts.understand(request);
    this.languages.of(code.language);
    const sources = request.files.map(({ source }) => source);
    const read = await unlessStopped(this.writer.read(sources, code.version, code.language, callerGone));
    const files = request.files.map((file, at): ReviewedFile => {
      const names = 'reason' in read ? [] : (read[at]?.names ?? []);
      const failed = new Set(file.failed.map(({ name }) => testMeant(name, names)));
      return { ...file, passing: names.filter((name) => !failed.has(name)) };
    });
    const task = new ReviewTestsTask(caller, traceId, code, functionName, files, coverage);
    const flags = await this.ask(task, callerGone);
    return files.map(({ index, failed }, at) => ({
      index,
      functions: [
        ...failedOnce(failed).map(({ name, message }) => ({ name, reason: failure(message, code.language) })),
        ...flags.filter(({ file }) => file === at).map(({ test, reason }) => ({ name: test, reason: line(reason) })),
      ],
    }));
  }

  /** What a model flags; nothing where there is nothing to be judged, or nobody who does. */
  private async ask(task: ReviewTestsTask, callerGone: AbortSignal): Promise<Flag[]> {
    const passing = task.files.map((file) => file.passing);
    if (passing.every((names) => names.length === 0)) return [];
    try {
      const { flags } = await this.answer.run(
        {
          role: 'testgen',
          task,
          language: task.code.language.name,
          messages: (family) => reviewTestsPrompt(this.prompts, task, family),
          read: (text) => read(text, passing),
        },
        callerGone,
      );
      return flags;
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }
}

function read(text: string, passing: readonly (readonly string[])[]): { flags: Flag[] } | Refusal {
  const flags = readFlags(text, passing);
  if (flags) return { flags };
  return {
    reason: 'unreadable',
    detail: 'the answer does not say which tests are flagged',
    correction:
      'It holds no JSON object with the list `flagged`. Answer with that object alone; its list may be empty.',
  };
}

/** Without the cases of parametrized tests: a test is written anew as a whole. */
function failedOnce(failed: readonly FailedTest[]): FailedTest[] {
  const byName = new Map<string, FailedTest>();
  for (const test of failed) {
    const name = test.name.replace(/\[.*$/s, '').trim();
    const known = byName.get(name);
    if (name !== '' && !known?.message) byName.set(name, { name, message: test.message });
  }
  return [...byName.values()];
}

/** The error itself, where the test runner marks it, else its first line. */
function failure(message: string | null, language: CodeLanguage): string {
  const lines = language
    .unrecorded(message ?? '')
    .slice(0, 20_000)
    .split(/\r?\n/);
  const marked = lines.find((text) => /^E\s+\S/.test(text))?.replace(/^E\s+/, '');
  const said = (marked ?? lines.find((text) => text.trim() !== '') ?? '').trim();
  return line(said === '' ? 'fails against the original code' : `fails against the original code: ${said}`);
}

function line(reason: string): string {
  const text = proseOf(reason).replace(/\s+/g, ' ');
  const said = text === '' ? 'does not help to tell a wrong version from a right one' : text;
  return forConsole(said.length > LONGEST_REASON ? `${said.slice(0, LONGEST_REASON - 1)}…` : said);
}
