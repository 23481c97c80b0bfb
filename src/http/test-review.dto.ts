import { ApiProperty } from '@nestjs/swagger';
import { type ReviewTestsRequest, type TestReview } from '../domain/testgen/review-tests';
import { type Call } from './call';
import { CoverageBody, coverageOf } from './coverage.dto';
import { OptionalText, RequiredInteger, RequiredText } from './fields';
import { OptionalList, OptionalMap, OptionalPart, RequiredObjects } from './nested-fields';
import { CodeBody, versionOf } from './trace.dto';

class ReviewedTestsBody {
  @RequiredText('The test file as the model wrote it.')
  test_source!: string;

  @RequiredInteger('What the file is known by in the answer.')
  test_index!: number;

  @OptionalList('Tests that fail with the original code: `test_empty`, `TestBasket.test_empty`.', 'string')
  failed_test_functions?: string[];

  @OptionalMap('What the test runner said of those, by name.', 'string')
  failure_messages?: Record<string, string | null>;
}

/** Body of `POST /ai/testgen_review`. */
export class ReviewTestsBody extends CodeBody {
  @RequiredObjects('The test files of one function.', () => ReviewedTestsBody)
  tests!: ReviewedTestsBody[];

  @RequiredText('The file of the function, or the function alone; plain code.')
  function_source_code!: string;

  @RequiredText('Bare name of the function.')
  function_name!: string;

  @OptionalText('How much of the function all tests reach: `66.7%`.')
  coverage_summary?: string;

  @OptionalPart('The same by line.', () => CoverageBody)
  coverage_details?: CoverageBody;
}

class FlaggedTest {
  @ApiProperty({ description: 'A test of the file: `test_empty`, `TestBasket.test_empty`.' })
  function_name!: string;

  @ApiProperty({ description: 'What is wrong with it, in one line.' })
  reason!: string;
}

class FileReview {
  @ApiProperty({ description: 'As it was sent.', type: 'integer' })
  test_index!: number;

  @ApiProperty({ description: 'Tests to be written anew; none where the file is fine.', type: [FlaggedTest] })
  functions!: FlaggedTest[];
}

/** One review for each test file. */
export class ReviewTestsReply {
  @ApiProperty({ description: 'In the order of the request.', type: [FileReview] })
  reviews!: FileReview[];
}

export function reviewTestsRequest(body: ReviewTestsBody, { caller }: Call): ReviewTestsRequest {
  return {
    caller,
    traceId: body.trace_id,
    sourceCode: [{ path: null, code: body.function_source_code }],
    readOnlyCode: '',
    language: body.language,
    languageVersion: versionOf(body),
    isAsync: undefined,
    isNumerical: undefined,
    functionName: body.function_name,
    files: body.tests.map((file) => ({
      index: file.test_index,
      source: file.test_source,
      failed: (file.failed_test_functions ?? []).map((name) => ({ name, message: messageOf(name, file) })),
    })),
    coverage: coverageOf(body.coverage_summary, body.coverage_details),
  };
}

function messageOf(name: string, { failure_messages: messages = {} }: ReviewedTestsBody): string | null {
  return Object.hasOwn(messages, name) ? (messages[name] ?? null) : null;
}

export function reviewTestsReply(reviews: readonly TestReview[]): ReviewTestsReply {
  return {
    reviews: reviews.map(({ index, functions }) => ({
      test_index: index,
      functions: functions.map(({ name, reason }) => ({ function_name: name, reason })),
    })),
  };
}
