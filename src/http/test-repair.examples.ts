import { optimizeExample } from './optimization.examples';
import { coverageExample, pricingModule, testsToReview } from './test-review.examples';

const repaired = testsToReview.replace(
  "('tool', 4.5, 12.0), ('food', 1.2, 8.0)",
  "('tool', 4.5, 12), ('food', 1.2, 8)",
);

/** A test of the shop's function is written anew; the instrumented files are shortened. */
export const repairTestsExample = {
  request: {
    test_source: testsToReview,
    functions_to_repair: [
      {
        function_name: 'test_bulk_order',
        reason: 'fails against the original code: a count must be an int, the test gives floats',
      },
    ],
    function_source_code: pricingModule,
    function_to_optimize: {
      function_name: 'total_price',
      file_path: '/project/shop-app/shop/pricing.py',
      parents: [],
      starting_line: 4,
      ending_line: 10,
      starting_col: null,
      ending_col: null,
      is_async: false,
      is_method: false,
      language: 'python',
      doc_start_line: null,
    },
    helper_function_names: ['shop.tax.rate_for'],
    module_path: 'shop.pricing',
    test_module_path: 'tests.test_total_price__unit_test_0',
    test_framework: 'pytest',
    test_timeout: 15,
    trace_id: optimizeExample.request.trace_id,
    language: 'python',
    codeflash_version: '0.20.5',
    call_sequence: 7,
    module_source_code: pricingModule,
    coverage_details: coverageExample,
    previous_repair_errors: {
      test_bulk_order: "E           TypeError: 'float' object cannot be interpreted as an integer\n",
    },
    language_version: '3.11.7',
  },
  reply: {
    generated_tests: repaired,
    instrumented_behavior_tests: `# each call is marked, and what it gives is stored\n${repaired}`,
    instrumented_perf_tests: `# each call is marked and timed\n${repaired}`,
    raw_generated_tests: repaired,
  },
};
