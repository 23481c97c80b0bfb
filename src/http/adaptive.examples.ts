import { fence, shop } from './optimization.examples';

const chain = [
  {
    optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000001',
    source_code: [
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
    ].join('\n'),
    explanation: 'Multiplies by the count instead of adding in a loop and reads the rates from a dictionary.',
    source: 'OPTIMIZE',
    speedup: "Candidate didn't match the behavior of the original code",
  },
  {
    optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000004',
    source_code: [
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
    ].join('\n'),
    explanation:
      'Takes the default rate for a kind that is not in the table, starts the sum at 0.0 so that an empty basket stays a float, and skips lines without units as the original loop did.',
    source: 'REPAIR',
    speedup: 'Performance gain: 367%',
  },
  {
    optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000006',
    source_code: [
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
    ].join('\n'),
    explanation: 'Leaves the table and its default rate to the helper, so only the inner loop changes.',
    source: 'REFINE',
    speedup: 'Performance gain: 259%',
  },
];

const next = [
  `${fence}python:shop/pricing.py`,
  'from shop.tax import rate_for',
  '',
  '',
  'def total_price(items: list[tuple[str, float, int]]) -> float:',
  '    """Price of a basket, tax included."""',
  '    net_by_kind = {}',
  '    for kind, price, count in items:',
  '        if count > 0:',
  '            net_by_kind[kind] = net_by_kind.get(kind, 0.0) + price * count',
  '    return sum((net * (1 + rate_for(kind)) for kind, net in net_by_kind.items()), 0.0)',
  fence,
].join('\n');

const request = {
  trace_id: '7c1b9d52-33f0-4c0e-9f0a-5a6d0c0b8e11',
  original_source_code: shop,
  candidates: chain,
};

const reply = {
  source_code: next,
  explanation:
    'Adds the net amounts up by kind first, so that each rate is looked up and applied once per kind instead of once per line.',
  optimization_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000007',
  parent_id: '3f0c4a5e-8d1b-4f7a-9b57-000000000006',
  model: 'gpt-5-mini',
};

/** A chain of three candidates with what became of each; and a version by another idea. */
export const adaptExample = { request, reply };
