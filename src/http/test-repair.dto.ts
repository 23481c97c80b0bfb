import { type RepairTestsRequest } from '../domain/testgen/repair-tests';
import { type Call } from './call';
import { CoverageBody, coverageOf } from './coverage.dto';
import { OptionalInteger, OptionalProse, OptionalText, RequiredText } from './fields';
import { OptionalList, OptionalMap, OptionalPart, RequiredObject, RequiredObjects } from './nested-fields';
import { classOf, FunctionBody, qualifiedNameOf } from './function-to-optimize.dto';
import { CodeBody, versionOf } from './trace.dto';

class TestToRepairBody {
  @RequiredText('A test of the file: `test_empty`, `TestBasket.test_empty`; others are left out.')
  function_name!: string;

  @OptionalProse('What a review found wrong with it.')
  reason?: string;
}

/** Body of `POST /ai/testgen_repair`. */
export class RepairTestsBody extends CodeBody {
  @RequiredText('The whole test file.')
  test_source!: string;

  @RequiredObjects(
    'The tests to be written anew; without any known one the file comes back as it is.',
    () => TestToRepairBody,
  )
  functions_to_repair!: TestToRepairBody[];

  @RequiredText('The file of the function, or the function alone; plain code.')
  function_source_code!: string;

  @RequiredObject('The function that the tests are for.', () => FunctionBody)
  function_to_optimize!: FunctionBody;

  @OptionalList("The function's helpers: full dotted names for Python.", 'string')
  helper_function_names?: string[];

  @RequiredText('What tests import the function from: `shop.pricing`.')
  module_path!: string;

  @RequiredText('The test module as the client calls it: `tests.test_total_price__unit_test_0`.')
  test_module_path!: string;

  @RequiredText('pytest, jest, vitest, mocha, junit5, junit4, testng or go-test.')
  test_framework!: string;

  @OptionalInteger('Seconds that one test may take.', 1)
  test_timeout?: number;

  @OptionalText('The whole file of the function, where the code above is the function alone.')
  module_source_code?: string;

  @OptionalPart('What the tests reach of the function.', () => CoverageBody)
  coverage_details?: CoverageBody;

  @OptionalMap('What earlier rewritings of tests failed with, by name.', 'string')
  previous_repair_errors?: Record<string, string | null>;
}

export function repairTestsRequest(body: RepairTestsBody, { caller }: Call): RepairTestsRequest {
  const { function_to_optimize: target, previous_repair_errors: errors = {} } = body;
  return {
    caller,
    traceId: body.trace_id,
    // The whole file where it is sent; without a path, since it is the module that tests import from.
    sourceCode: [{ path: null, code: body.module_source_code || body.function_source_code }],
    readOnlyCode: '',
    language: body.language,
    languageVersion: versionOf(body),
    isAsync: target.is_async,
    isNumerical: undefined,
    tested: {
      functionName: target.function_name,
      className: classOf(target),
      qualifiedName: qualifiedNameOf(target),
      modulePath: body.module_path,
      testModulePath: body.test_module_path,
      framework: body.test_framework,
      helperNames: body.helper_function_names ?? [],
    },
    testSource: body.test_source,
    tests: body.functions_to_repair.map(({ function_name: name, reason = '' }) => ({ name, reason })),
    errors: new Map(Object.entries(errors).flatMap(([name, error]) => (error === null ? [] : [[name, error]]))),
    coverage: coverageOf(undefined, body.coverage_details),
  };
}
