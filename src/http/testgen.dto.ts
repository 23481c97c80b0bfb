import { ApiProperty } from '@nestjs/swagger';
import { type GenerateTestsRequest } from '../domain/testgen/generate-tests';
import { type TestSources } from '../domain/testgen/test-language.port';
import { type Call } from './call';
import { OptionalFlag, OptionalInteger, OptionalText, RequiredText } from './fields';
import { OptionalList, RequiredObject } from './nested-fields';
import { classOf, FunctionBody, qualifiedNameOf } from './function-to-optimize.dto';
import { CodeBody, versionOf } from './trace.dto';

/** Body of `POST /ai/testgen`. */
export class GenerateTestsBody extends CodeBody {
  @RequiredText('The code under test as Markdown, with what is needed to build arguments.')
  source_code_being_tested!: string;

  @RequiredObject('The function to test.', () => FunctionBody)
  function_to_optimize!: FunctionBody;

  @RequiredText('What tests import the function from: `shop.pricing`.')
  module_path!: string;

  @RequiredText('The test module as the client will call it: `tests.test_total_price__unit_test_0`.')
  test_module_path!: string;

  @RequiredText('pytest, jest, vitest, mocha, junit5, junit4, testng or go-test.')
  test_framework!: string;

  @OptionalList("The function's helpers: full dotted names for Python.", 'string')
  helper_function_names?: string[];

  @OptionalInteger('Seconds that one test may take.', 1)
  test_timeout?: number;

  @OptionalInteger('Which of the two files of a function this is, from 0: they differ.', 0)
  test_index?: number;

  @OptionalFlag('Whether the function is async.')
  is_async?: boolean;

  @OptionalFlag('Whether the code uses numpy, torch, jax and the like.')
  is_numerical_code?: boolean;

  @OptionalText('The innermost class around the function.')
  class_name?: string;

  @OptionalText('The names around the function and its own, joined by dots.')
  qualified_name?: string;

  @OptionalText('esm or commonjs; for JavaScript and TypeScript alone.')
  module_system?: string;
}

/** Answer with test files: whole sources, without fences. */
export class TestsReply {
  @ApiProperty({ description: 'The tests as people are shown them.' })
  generated_tests!: string;

  @ApiProperty({ description: 'The same, storing what comes of every call of the function.' })
  instrumented_behavior_tests!: string;

  @ApiProperty({ description: 'The same, timing every call of the function.' })
  instrumented_perf_tests!: string;

  @ApiProperty({ description: 'The tests as the model wrote them.' })
  raw_generated_tests!: string;
}

export function generateTestsRequest(body: GenerateTestsBody, call: Call): GenerateTestsRequest {
  const { function_to_optimize: target } = body;
  return {
    caller: call.caller,
    traceId: body.trace_id,
    sourceCode: body.source_code_being_tested,
    readOnlyCode: '',
    language: body.language,
    languageVersion: versionOf(body),
    isAsync: body.is_async ?? target.is_async,
    isNumerical: body.is_numerical_code,
    index: body.test_index ?? 0,
    tested: {
      functionName: target.function_name,
      className: body.class_name ?? classOf(target),
      qualifiedName: body.qualified_name ?? qualifiedNameOf(target),
      modulePath: body.module_path,
      testModulePath: body.test_module_path,
      framework: body.test_framework,
      helperNames: body.helper_function_names ?? [],
    },
  };
}

export function testsReply({ generated, behavior, performance, raw }: TestSources): TestsReply {
  return {
    generated_tests: generated,
    instrumented_behavior_tests: behavior,
    instrumented_perf_tests: performance,
    raw_generated_tests: raw,
  };
}
