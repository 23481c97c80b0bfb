import { ApiProperty } from '@nestjs/swagger';
import { type ExplainRequest } from '../domain/review/explain';
import { type Review } from '../domain/review/criteria';
import { percentOf } from '../domain/review/figures';
import { type ReviewRequest } from '../domain/review/review-optimization';
import { type Call } from './call';
import { OptionalFigure, OptionalInteger, OptionalObjects, OptionalProse, OptionalText, RequiredText } from './fields';
import { CodeBody, TraceBody } from './trace.dto';

/** Body of `POST /ai/explain`. */
export class ExplainBody extends TraceBody {
  @RequiredText('The code before: files below each other, each under a comment `# file: path` or `// file: path`.')
  source_code!: string;

  @RequiredText('The code after, in the same form.')
  optimized_code!: string;

  @OptionalText('Code that may be read only: Markdown or plain code.')
  dependency_code?: string;

  @OptionalText('Line profile before.')
  original_line_profiler_results?: string;

  @OptionalText('Line profile after.')
  optimized_line_profiler_results?: string;

  @OptionalText('Runtime before, for people: `749 microseconds`.')
  original_code_runtime?: string;

  @OptionalText('Runtime after.')
  optimized_code_runtime?: string;

  @OptionalText('How much faster it is: `361%`.')
  speedup?: string;

  @OptionalText('The tests as Markdown, with the time of each call before and after.')
  annotated_tests?: string;

  @OptionalText('The id of the candidate.')
  optimization_id?: string;

  @OptionalProse('What the model said that wrote the candidate.')
  original_explanation?: string;

  @OptionalText('Throughput before: `832 operations/second`; for async code.')
  original_throughput?: string;

  @OptionalText('Throughput after.')
  optimized_throughput?: string;

  @OptionalText('How much more throughput there is: `15.6%`.')
  throughput_improvement?: string;

  @OptionalText('The places that call the function, as Markdown.')
  function_references?: string;

  @OptionalText('What the candidate was accepted for: runtime, throughput, concurrency or none.')
  acceptance_reason?: string;

  @OptionalText('Concurrency ratio before: `0.84x`; for async code.')
  original_concurrency_ratio?: string;

  @OptionalText('Concurrency ratio after.')
  optimized_concurrency_ratio?: string;

  @OptionalText('How much more concurrency there is: `-95.3%`.')
  concurrency_improvement?: string;
}

/** Answer with an explanation. */
export class ExplainReply {
  @ApiProperty({ description: 'Plain paragraphs for a pull request; never empty.' })
  explanation!: string;
}

export function explainRequest(body: ExplainBody, call: Call): ExplainRequest {
  return {
    caller: call.caller,
    traceId: body.trace_id,
    optimization: {
      original: {
        code: body.source_code,
        lineProfile: body.original_line_profiler_results ?? '',
        runtime: body.original_code_runtime ?? '',
        throughput: body.original_throughput ?? '',
        concurrencyRatio: body.original_concurrency_ratio ?? '',
      },
      optimized: {
        code: body.optimized_code,
        lineProfile: body.optimized_line_profiler_results ?? '',
        runtime: body.optimized_code_runtime ?? '',
        throughput: body.optimized_throughput ?? '',
        concurrencyRatio: body.optimized_concurrency_ratio ?? '',
      },
      gain: body.speedup ?? '',
      throughputGain: body.throughput_improvement ?? '',
      concurrencyGain: body.concurrency_improvement ?? '',
      acceptedFor: body.acceptance_reason ?? 'none',
      annotatedTests: body.annotated_tests ?? '',
      explanation: body.original_explanation ?? '',
      readOnlyCode: body.dependency_code ?? '',
      callers: body.function_references ?? '',
    },
  };
}

/** One of the project's own benchmarks. */
export class BenchmarkBody {
  @OptionalText('Its name.')
  benchmark_name?: string | null;

  @OptionalText('The function that runs it.')
  test_function?: string | null;

  @OptionalText('Its time before, for people.')
  original_timing?: string | null;

  @OptionalText('Its time after.')
  expected_new_timing?: string | null;

  @OptionalFigure('How much faster it is, in percent.')
  speedup_percent?: number | string | null;
}

/** Body of `POST /ai/optimization_review`. */
export class ReviewBody extends CodeBody {
  @RequiredText('The code before: whole files below each other, without their paths.')
  original_code!: string;

  @RequiredText('The code after, in the same form.')
  optimized_code!: string;

  @OptionalProse('What `/ai/explain` said of it.')
  explanation?: string;

  @OptionalText('Runtime before, for people: `749 microseconds`.')
  original_runtime?: string;

  @OptionalText('Runtime after.')
  optimized_runtime?: string;

  @OptionalText('How much faster it is: `361.78%`.')
  speedup?: string;

  @OptionalInteger('How often the calls were timed.', 0)
  loop_count?: number;

  @OptionalText('How much of the function the tests cover: `100.0%`, or a sentence.')
  coverage_message?: string;

  @OptionalText("The project's own tests: a table with their times.")
  existing_tests?: string;

  @OptionalText('Tests of recorded calls: a table with their times.')
  replay_tests?: string;

  @OptionalText('The generated tests as Markdown, with the time of each call before and after.')
  generated_tests?: string;

  @OptionalObjects("The project's own benchmarks.", () => BenchmarkBody)
  benchmark_details?: BenchmarkBody[];

  @OptionalText('The places that call the function, as Markdown.')
  calling_fn_details?: string;
}

/** Answer with a review. */
export class ReviewReply {
  @ApiProperty({
    description: 'high: merge it; medium: look first; low: do not merge.',
    enum: ['high', 'medium', 'low'],
  })
  review!: string;

  @ApiProperty({ description: 'Why.' })
  review_explanation!: string;
}

export function reviewRequest(body: ReviewBody, call: Call): ReviewRequest {
  return {
    caller: call.caller,
    traceId: body.trace_id,
    language: body.language,
    optimization: {
      originalCode: body.original_code,
      optimizedCode: body.optimized_code,
      explanation: body.explanation ?? '',
      originalRuntime: body.original_runtime ?? '',
      optimizedRuntime: body.optimized_runtime ?? '',
      gain: body.speedup ?? '',
      loopCount: body.loop_count ?? null,
      coverage: body.coverage_message ?? '',
      existingTests: body.existing_tests ?? '',
      replayTests: body.replay_tests ?? '',
      generatedTests: body.generated_tests ?? '',
      benchmarks: (body.benchmark_details ?? []).map((benchmark) => ({
        name: benchmark.benchmark_name ?? '',
        testFunction: benchmark.test_function ?? '',
        before: benchmark.original_timing ?? '',
        after: benchmark.expected_new_timing ?? '',
        gain: percentOf(benchmark.speedup_percent),
      })),
      callers: body.calling_fn_details ?? '',
    },
  };
}

export function reviewReply({ rating, explanation }: Review): ReviewReply {
  return { review: rating, review_explanation: explanation };
}
