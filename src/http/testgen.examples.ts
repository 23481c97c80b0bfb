import { optimizeExample } from './optimization.examples';

const tests = [
  'import pytest',
  '',
  'from shop.pricing import total_price',
  '',
  '',
  'def test_empty_basket():',
  '    codeflash_output = total_price([])',
  '',
  '',
  "@pytest.mark.parametrize('count', [0, 1, 3])",
  'def test_tools(count):',
  "    codeflash_output = total_price([('tool', 0.1, count)])",
  '',
].join('\n');

const request = {
  source_code_being_tested: optimizeExample.request.source_code,
  function_to_optimize: {
    function_name: 'total_price',
    file_path: '/project/shop-app/shop/pricing.py',
    parents: [],
    starting_line: 4,
    ending_line: 9,
    is_async: false,
    is_method: false,
    language: 'python',
  },
  helper_function_names: ['shop.tax.rate_for'],
  module_path: 'shop.pricing',
  test_module_path: 'tests.test_total_price__unit_test_0',
  test_framework: 'pytest',
  test_timeout: 15,
  trace_id: optimizeExample.request.trace_id,
  test_index: 0,
  language: 'python',
  language_version: '3.11.7',
  is_async: false,
  is_numerical_code: false,
  class_name: null,
  qualified_name: 'total_price',
};

/** Tests of the shop's function; the instrumented files are shortened. */
export const generateTestsExample = {
  request,
  reply: {
    generated_tests: tests,
    instrumented_behavior_tests: `# each call is marked, and what it gives is stored\n${tests}`,
    instrumented_perf_tests: `# each call is marked and timed\n${tests}`,
    raw_generated_tests: tests,
  },
};
