import { fence, shop } from './optimization.examples';

const wrong = [
  `${fence}python:shop/pricing.py`,
  'from shop.tax import RATES',
  '',
  '_RATE_BY_KIND = dict(RATES)',
  '',
  '',
  'def total_price(items: list[tuple[str, float, int]]) -> float:',
  '    """Price of a basket, tax included."""',
  '    return sum(price * count * (1 + _RATE_BY_KIND[kind]) for kind, price, count in items)',
  fence,
].join('\n');

const mended = [
  `${fence}python:shop/pricing.py`,
  'from shop.tax import RATES',
  '',
  '_RATE_BY_KIND = dict(RATES)',
  '',
  '',
  'def total_price(items: list[tuple[str, float, int]]) -> float:',
  '    """Price of a basket, tax included."""',
  '    return sum(',
  '        (price * count * (1 + _RATE_BY_KIND.get(kind, 0.2)) for kind, price, count in items if count > 0), 0.0',
  '    )',
  fence,
].join('\n');

const differences = [
  {
    scope: 'return_value',
    original_pass: true,
    candidate_pass: true,
    original_value: "'((([],), {}, 0.0),)'",
    candidate_value: "'((([],), {}, 0),)'",
    test_src_code: [
      'def test_empty():',
      '    basket = []',
      "    codeflash_output = _cf_call(('tests.test_total_price__unit_test_0', None, 'test_empty', 'total_price', '1'), total_price, basket)",
    ].join('\n'),
    candidate_pytest_error: '',
    original_pytest_error: '',
  },
  {
    scope: 'return_value',
    original_pass: true,
    candidate_pass: false,
    original_value: '"((([(\'toy\', 3.0, 2)],), {}, 7.199999999999999),)"',
    candidate_value: '"(KeyError(\'toy\'),)"',
    test_src_code: [
      'def test_unknown_kind():',
      "    basket = [('toy', 3.0, 2)]",
      "    codeflash_output = _cf_call(('tests.test_total_price__unit_test_0', None, 'test_unknown_kind', 'total_price', '1'), total_price, basket)",
    ].join('\n'),
    candidate_pytest_error: [
      "codeflash_output = _cf_call(('tests.test_total_price__unit_test_0', None, 'test_unknown_kind', 'total_price', '1'), total_price, basket)",
      'return sum(price * count * (1 + _RATE_BY_KIND[kind]) for kind, price, count in items)',
      "KeyError: 'toy'",
    ].join('\n'),
    original_pytest_error: '',
  },
];

const request = {
  optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000001',
  original_source_code: shop,
  modified_source_code: wrong,
  trace_id: '7c1b9d52-33f0-4c0e-9f0a-5a6d0c0b8e11',
  test_diffs: differences,
  language: 'python',
};

const reply = {
  source_code: mended,
  explanation:
    'Takes the default rate for a kind that is not in the table, starts the sum at 0.0 so that an empty basket stays a float, and skips lines without units as the original loop did.',
  optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000004',
  parent_id: request.optimization_id,
  model: 'gpt-5-mini',
};

/** A candidate that is wrong for two kinds of input, as tests saw it; and its mended version. */
export const repairExample = { request, reply };
