import { ruleCases } from '../../../../../test/fakes/rule-cases';

const order = 'all(a <= b for a, b in zip(rate_keys, rate_keys[1:]))';

const loop = (body: string, loops = 'for start, rate in rates:'): string =>
  `def f(days, rates: list):\n    out = []\n    for day in days:\n        current = None\n        ${loops}\n            ${body.replaceAll('\n', '\n            ')}\n        out.append(current)\n    return out\n`;
const searched = (body: string, search: string, guard = 'rates_in_order'): string =>
  loop(body, 'for start, rate in rate_candidates:')
    .replace('    for day', '    rates_in_order = None\n    for day')
    .replace(
      '        for start',
      `        if rates_in_order is None:
            rate_keys = [start for start, rate in rates]
            rates_in_order = ${order}
        rate_candidates = rates
        if ${guard}:
            rate_end = ${search}(rate_keys, day)
            rate_candidates = rates[rate_end - 1:rate_end]
        for start`,
    )
    .replace(/^/, `from bisect import ${search}\n\n\n`);

const GUARDED = 'if start > day:\n    break\ncurrent = rate';

ruleCases('bisect-for-last', {
  rewrites: [
    ['up to the first that is above', loop(GUARDED), searched(GUARDED, 'bisect_right'), { doubt: true }],
    [
      'of all below',
      loop('if day >= start:\n    current = rate'),
      searched('if day >= start:\n    current = rate', 'bisect_right'),
    ],
    [
      'with the other way out',
      loop('if start < day:\n    current = rate\nelse:\n    break'),
      searched('if start < day:\n    current = rate\nelse:\n    break', 'bisect_left'),
    ],
    [
      'at a nan no loop ends',
      loop('if start >= day:\n    break\ncurrent = rate'),
      searched('if start >= day:\n    break\ncurrent = rate', 'bisect_left', 'rates_in_order and day == day'),
    ],
  ],
  leaves: [
    ['all of them count', loop('if start > day:\n    break\ncurrent = (current or 0) + rate')],
    ['the first is kept', loop('if start > day:\n    break\nif current is None:\n    current = rate')],
    ['an effect', loop('if start > day:\n    break\nout.append(rate)')],
    ['keys that must descend', loop('if start < day:\n    break\ncurrent = rate')],
    ['the items change', loop(`${GUARDED}\nrates.append((day, 1))`)],
    ['an own end', loop(GUARDED).replace('        out', '        else:\n            current = 1\n        out')],
    [
      'once',
      'def f(day, rates):\n    for start, rate in rates:\n        if start > day:\n            break\n        current = rate\n    return current\n',
    ],
  ],
});
