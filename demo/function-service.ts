import { renderCode } from '../src/domain/code-markdown';
import { type SentCandidate } from './candidate';
import { type LocalService, NoAnswer } from './local-service';
import { type SourceFile } from './source-file';
import { type Subject } from './subject';

/** As many as the client asks for. */
const CANDIDATES = 6;
const TEST_FILES = [0, 1];
/** More of the project than that, in characters, is too long to read for tests. */
const LARGEST_SURROUNDINGS = 200_000;

/** What differs in one test, as the service is told. */
export interface TestDifference {
  scope: 'return_value' | 'stdout' | 'did_pass';
  original_pass: boolean;
  candidate_pass: boolean;
  original_value: string;
  candidate_value: string;
  test_src_code: string;
  candidate_pytest_error: string | null;
}

/** How a candidate compares with the original. */
export interface Measured {
  /** Whole files that changed, before and after. */
  before: readonly SourceFile[];
  after: readonly SourceFile[];
  originalTime: string;
  candidateTime: string;
  /** In per cent: 100 where it takes half as long. */
  gain: number;
  rounds: number;
  /** The test files, with the times of each call beside it. */
  tests: readonly string[];
}

/** What the service is asked about one function, with the bodies that the client would send. */
export class FunctionService {
  private calls = 0;

  constructor(
    private readonly service: LocalService,
    private readonly subject: Subject,
    /** Of Python. */
    private readonly version: string,
  ) {}

  /** Faster versions, the most promising first; none where none is known. */
  async candidates(): Promise<SentCandidate[]> {
    const { isAsync } = this.subject.target;
    const { optimizations } = await this.service.post<{ optimizations: SentCandidate[] }>('/ai/optimize', {
      ...this.about(),
      source_code: this.source,
      dependency_code: '',
      n_candidates: CANDIDATES,
      is_async: isAsync,
      is_numerical_code: this.isNumerical,
    });
    return optimizations;
  }

  /** The function's test files; one that cannot be had is left out. @throws NoAnswer when there is none. */
  async tests(): Promise<SourceFile[]> {
    const answers = await Promise.allSettled(TEST_FILES.map((index) => this.testFile(index)));
    const files = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const [first] = answers;
    if (files.length === 0 && first?.status === 'rejected') throw first.reason;
    return files;
  }

  /** One that keeps what tests saw a candidate lose. @throws NoAnswer */
  repair(candidate: { id: string; markdown: string }, differences: readonly TestDifference[]): Promise<SentCandidate> {
    return this.service.post<SentCandidate>('/ai/code_repair', {
      ...this.about(),
      optimization_id: candidate.id,
      original_source_code: this.source,
      modified_source_code: candidate.markdown,
      test_diffs: differences,
    });
  }

  /** Positions of candidates, best first. @throws NoAnswer */
  async ranking(candidates: readonly { id: string; diff: string; ratio: number }[]): Promise<number[]> {
    const { ranking } = await this.service.post<{ ranking: number[] }>('/ai/rank', {
      ...this.about(),
      diffs: candidates.map(({ diff }) => diff),
      speedups: candidates.map(({ ratio }) => ratio),
      optimization_ids: candidates.map(({ id }) => id),
      function_references: '',
    });
    return ranking;
  }

  /** For people, in a few sentences. @throws NoAnswer */
  async explanation(candidate: { id: string; explanation: string }, measured: Measured): Promise<string> {
    const flat = (files: readonly SourceFile[]): string =>
      files.map(({ path, code }) => `# file: ${path}\n${code}`).join('\n');
    const { explanation } = await this.service.post<{ explanation: string }>('/ai/explain', {
      ...this.about(),
      source_code: flat(measured.before),
      optimized_code: flat(measured.after),
      original_code_runtime: measured.originalTime,
      optimized_code_runtime: measured.candidateTime,
      speedup: `${measured.gain.toFixed(0)}%`,
      annotated_tests: markdownOf(measured.tests),
      optimization_id: candidate.id,
      original_explanation: candidate.explanation,
      acceptance_reason: 'runtime',
    });
    return explanation;
  }

  /** `high`, `medium` or `low`, and why. @throws NoAnswer */
  async review(explanation: string, measured: Measured): Promise<{ rating: string; reason: string }> {
    const whole = (files: readonly SourceFile[]): string => files.map(({ code }) => code).join('\n\n');
    const { review, review_explanation: reason = '' } = await this.service.post<{
      review: string;
      review_explanation?: string;
    }>('/ai/optimization_review', {
      ...this.about(),
      original_code: whole(measured.before),
      optimized_code: whole(measured.after),
      explanation,
      existing_tests: '',
      replay_tests: '',
      generated_tests: markdownOf(measured.tests),
      speedup: `${measured.gain.toFixed(2)}%`,
      loop_count: measured.rounds,
      original_runtime: measured.originalTime,
      optimized_runtime: measured.candidateTime,
      calling_fn_details: '',
    });
    if (review === '') throw new NoAnswer('no rating was given');
    return { rating: review, reason };
  }

  private async testFile(index: number): Promise<SourceFile> {
    const { target, module, files } = this.subject;
    const surroundings = within(files);
    const name = `test_${target.bareName}__unit_test_${index}`;
    const parents = target.classes.map((one) => ({ name: one, type: 'ClassDef' }));
    const answer = await this.service.post<{ generated_tests: string }>('/ai/testgen', {
      ...this.about(),
      source_code_being_tested: renderCode(surroundings.map(withoutLastBreak), 'python'),
      function_to_optimize: {
        function_name: target.bareName,
        file_path: surroundings[0]?.path ?? '',
        parents,
        starting_line: target.firstLine,
        ending_line: target.lastLine,
        is_async: target.isAsync,
        is_method: parents.length > 0,
        language: 'python',
      },
      helper_function_names: [],
      module_path: module,
      test_module_path: name,
      test_framework: 'pytest',
      test_timeout: 15,
      test_index: index,
      is_async: target.isAsync,
      is_numerical_code: this.isNumerical,
      class_name: target.classes.at(-1) ?? null,
      qualified_name: target.name,
    });
    return { path: `${name}.py`, code: answer.generated_tests };
  }

  private get source(): string {
    return renderCode(this.subject.shown.map(withoutLastBreak), 'python');
  }

  private get isNumerical(): boolean {
    return this.subject.shown.some(({ code }) => /^\s*(?:import|from) +numpy\b/m.test(code));
  }

  private about(): object {
    return { language_version: this.version, codeflash_version: 'demo', call_sequence: (this.calls += 1) };
  }
}

/** As many files as there is room for, the first in any case. */
function within(files: readonly SourceFile[]): SourceFile[] {
  let room = LARGEST_SURROUNDINGS;
  return files.filter(({ code }, at) => {
    room -= code.length;
    return at === 0 || room > 0;
  });
}

function withoutLastBreak({ path, code }: SourceFile): SourceFile {
  return { path, code: code.replace(/\n$/, '') };
}

function markdownOf(tests: readonly string[]): string {
  return tests.map((code) => `\`\`\`python\n${code.trimEnd()}\n\`\`\``).join('\n\n');
}
