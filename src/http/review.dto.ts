import { ApiProperty } from '@nestjs/swagger';
import { type Review } from '../domain/review/criteria';
import { percentOf } from '../domain/review/figures';
import { type ReviewRequest } from '../domain/review/review-optimization';
import { type Call } from './call';
import { OptionalFigure, OptionalInteger, OptionalProse, OptionalText, RequiredText } from './fields';
import { OptionalObjects } from './nested-fields';
import { CodeBody } from './trace.dto';

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
