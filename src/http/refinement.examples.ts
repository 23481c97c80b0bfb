import { fence, shop } from './optimization.examples';

const sent = [
  `${fence}python:shop/pricing.py`,
  'from shop.tax import rate_for',
  '',
  '',
  'def total_price(items: list[tuple[str, float, int]]) -> float:',
  '    """Price of a basket, tax included."""',
  '    subtotals = []',
  '    for kind, price, count in items:',
  '        if count > 0:',
  '            net = price * count',
  '            tax = net * rate_for(kind)',
  '            subtotals.append(net + tax)',
  '    return float(sum(subtotals))',
  fence,
  `${fence}python:shop/tax.py`,
  'RATES = [("food", 0.05), ("book", 0.0), ("tool", 0.2)]',
  '_RATE_BY_KIND = dict(RATES)',
  '',
  '',
  'def rate_for(kind: str) -> float:',
  '    return _RATE_BY_KIND.get(kind, 0.2)',
  fence,
].join('\n');

const refined = [
  `${fence}python:shop/pricing.py`,
  'from shop.tax import rate_for',
  '',
  '',
  'def total_price(items: list[tuple[str, float, int]]) -> float:',
  '    """Price of a basket, tax included."""',
  '    total = 0.0',
  '    for kind, price, count in items:',
  '        if count > 0:',
  '            total += price * count * (1 + rate_for(kind))',
  '    return total',
  fence,
  `${fence}python:shop/tax.py`,
  'RATES = [("food", 0.05), ("book", 0.0), ("tool", 0.2)]',
  '_RATE_BY_KIND = dict(RATES)',
  '',
  '',
  'def rate_for(kind: str) -> float:',
  '    return _RATE_BY_KIND.get(kind, 0.2)',
  fence,
].join('\n');

const originalProfile = [
  '# Timer unit: 1e-09 s',
  '## Function: total_price',
  '## Total time: 0.0481 s',
  '| Hits |        Time | Per Hit | % Time | Line Contents                                                  |',
  '|-----:|------------:|--------:|-------:|:---------------------------------------------------------------|',
  '|      |             |         |        | def total_price(items: list[tuple[str, float, int]]) -> float: |',
  '|      |             |         |        |     """Price of a basket, tax included."""                     |',
  '|   21 |        6575 |   313.1 |    0.0 |     total = 0.0                                                |',
  '|  745 |      482237 |   647.3 |    1.0 |     for kind, price, count in items:                           |',
  '| 4091 | 2.19091e+06 |   535.5 |    4.6 |         for _ in range(count):                                 |',
  '| 3367 |  4.5404e+07 | 13485.0 |   94.4 |             total += price * (1 + rate_for(kind))              |',
  '|   20 |        7837 |   391.9 |    0.0 |     return total                                               |',
  '## Function: rate_for',
  '## Total time: 0.0147 s',
  '| Hits |        Time | Per Hit | % Time | Line Contents                     |',
  '|-----:|------------:|--------:|-------:|:----------------------------------|',
  '|      |             |         |        | def rate_for(kind: str) -> float: |',
  '| 6930 |  9.9134e+06 |  1430.5 |   67.6 |     for name, value in RATES:     |',
  '| 6928 | 3.26323e+06 |   471.0 |   22.2 |         if name == kind:          |',
  '| 3365 | 1.49471e+06 |   444.2 |   10.2 |             return value          |',
  '|    2 |         551 |   275.5 |    0.0 |     return 0.2                    |',
  '',
].join('\n');

const candidateProfile = [
  '# Timer unit: 1e-09 s',
  '## Function: total_price',
  '## Total time: 0.00712 s',
  '| Hits |       Time | Per Hit | % Time | Line Contents                                                  |',
  '|-----:|-----------:|--------:|-------:|:---------------------------------------------------------------|',
  '|      |            |         |        | def total_price(items: list[tuple[str, float, int]]) -> float: |',
  '|      |            |         |        |     """Price of a basket, tax included."""                     |',
  '|   21 |       9005 |   428.8 |    0.1 |     subtotals = []                                             |',
  '|  745 |     441681 |   592.9 |    6.2 |     for kind, price, count in items:                           |',
  '|  724 |     432628 |   597.6 |    6.1 |         if count > 0:                                          |',
  '|  722 |     427946 |   592.7 |    6.0 |             net = price * count                                |',
  '|  722 | 5.1834e+06 |  7179.2 |   72.8 |             tax = net * rate_for(kind)                         |',
  '|  722 |     584346 |   809.3 |    8.2 |             subtotals.append(net + tax)                        |',
  '|   20 |      39294 |  1964.7 |    0.6 |     return float(sum(subtotals))                               |',
  '## Function: rate_for',
  '## Total time: 0.000732 s',
  '| Hits |   Time | Per Hit | % Time | Line Contents                           |',
  '|-----:|-------:|--------:|-------:|:----------------------------------------|',
  '|      |        |         |        | def rate_for(kind: str) -> float:       |',
  '|  722 | 732435 |  1014.5 |  100.0 |     return _RATE_BY_KIND.get(kind, 0.2) |',
  '',
].join('\n');

const item = {
  optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000002',
  original_source_code: shop,
  read_only_dependency_code: '',
  original_line_profiler_results: originalProfile,
  original_code_runtime: '749 microseconds',
  optimized_source_code: sent,
  optimized_explanation:
    'Collects one subtotal per line, multiplied by the count, and replaces the list scan in the helper with a dictionary.',
  optimized_line_profiler_results: candidateProfile,
  optimized_code_runtime: '191 microseconds',
  speedup: '292%',
  trace_id: '7c1b9d52-33f0-4c0e-9f0a-5a6d0c0b8e11',
  function_references: [
    `${fence}python:shop/api.py`,
    'def checkout(cart):',
    '    return {"total": total_price(cart.lines)}',
    fence,
    '',
  ].join('\n'),
  call_sequence: 9,
  language: 'python',
  language_version: '3.11.7',
};

const reply = {
  refinements: [
    {
      source_code: refined,
      explanation:
        'Adds each line directly to the total: same dictionary and multiplication, without the list of subtotals.',
      optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000005',
      parent_id: item.optimization_id,
      model: 'gpt-5-mini',
    },
  ],
};

/** A candidate that is right and faster but changes more than it must, with all that was measured; and its refined version. */
export const refinementExample = { request: [item], reply };
