/** What opens and closes code in a text. */
export const fence = '```';

/** A slow function of two files, as Markdown. */
export const shop = [
  `${fence}python:shop/pricing.py`,
  'from shop.tax import rate_for',
  '',
  '',
  'def total_price(items: list[tuple[str, float, int]]) -> float:',
  '    """Price of a basket, tax included."""',
  '    total = 0.0',
  '    for kind, price, count in items:',
  '        for _ in range(count):',
  '            total += price * (1 + rate_for(kind))',
  '    return total',
  fence,
  `${fence}python:shop/tax.py`,
  'RATES = [("food", 0.05), ("book", 0.0), ("tool", 0.2)]',
  '',
  '',
  'def rate_for(kind: str) -> float:',
  '    for name, value in RATES:',
  '        if name == kind:',
  '            return value',
  '    return 0.2',
  fence,
].join('\n');

const fasterShop = [
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

const profile = [
  '# Timer unit: 1e-09 s',
  '## Function: total_price',
  '## Total time: 0.0481 s',
  '| Hits |        Time | Per Hit | % Time | Line Contents                                                  |',
  '|-----:|------------:|--------:|-------:|:---------------------------------------------------------------|',
  '|      |             |         |        | def total_price(items: list[tuple[str, float, int]]) -> float: |',
  '|   21 |        6575 |   313.1 |    0.0 |     total = 0.0                                                |',
  '|  745 |      482237 |   647.3 |    1.0 |     for kind, price, count in items:                           |',
  '| 4091 | 2.19091e+06 |   535.5 |    4.6 |         for _ in range(count):                                 |',
  '| 3367 |  4.5404e+07 | 13485.0 |   94.4 |             total += price * (1 + rate_for(kind))              |',
  '|   20 |        7837 |   391.9 |    0.0 |     return total                                               |',
  '',
].join('\n');

const request = {
  source_code: shop,
  dependency_code: '',
  trace_id: '7c1b9d52-33f0-4c0e-9f0a-5a6d0c0b8e11',
  language: 'python',
  language_version: '3.11.7',
  n_candidates: 5,
  is_numerical_code: false,
};

const reply = {
  optimizations: [
    {
      source_code: fasterShop,
      explanation: 'Multiplies by the count instead of adding in a loop and reads the rates from a dictionary.',
      optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000001',
      parent_id: null,
      model: 'gpt-5-mini',
    },
  ],
};

/** A slow function of two files, as the client sends it, and a faster version. */
export const optimizeExample = { request: { ...request, is_async: false }, reply };

/** The same with where its time goes. */
export const optimizeWithProfileExample = { request: { ...request, line_profiler_results: profile }, reply };
