import { ruleCases } from '../../../../../test/fakes/rule-cases';

/** The lines above the loop that sort the bounds. */
const sorted = (pairs: string, items: string, order = 'low <= high', all = ''): string =>
  `bounds = [${pairs}] if isinstance(${items}, (list, tuple)) else []
    kinds = {type(bound) for pair in bounds for bound in pair}
    are_ordered = len(kinds) == 1 and float not in kinds${all}
    low_bounds = sorted(low for low, high in bounds if ${order}) if are_ordered else []
    high_bounds = sorted(high for low, high in bounds if ${order}) if are_ordered else []`;

ruleCases('bisect-for-intervals', {
  rewrites: [
    [
      'how many are open at the start of each',
      `
def peak(shifts):
    most = 0
    for shift in shifts:
        present = 0
        for other in shifts:
            if other.start <= shift.start < other.end:
                present += 1
        most = max(most, present)
    return most
`,
      `
from bisect import bisect_right


def peak(shifts):
    most = 0
    ${sorted('(other.start, other.end) for other in shifts', 'shifts')}
    for shift in shifts:
        present = 0
        if are_ordered:
            present += bisect_right(low_bounds, shift.start) - bisect_right(high_bounds, shift.start)
        else:
            for other in shifts:
                if other.start <= shift.start < other.end:
                    present += 1
        most = max(most, present)
    return most
`,
      { doubt: true },
    ],
    [
      'a sum, with both bounds left out',
      'def f(spans):\n    return [sum(1 for a, b in spans if t > a and t < b) for t, _ in spans]\n',
      `from bisect import bisect_left, bisect_right\n\n\ndef f(spans):\n    ${sorted('(a, b) for a, b in spans', 'spans', 'low < high')}\n    return [(bisect_left(low_bounds, t) - bisect_right(high_bounds, t) if are_ordered else sum(1 for a, b in spans if t > a and t < b)) for t, _ in spans]\n`,
    ],
    [
      'how many meet each other',
      `
def f(spans):
    out = []
    for one in spans:
        out.append(len([s for s in spans if s[0] < one[1] and one[0] < s[1]]))
    return out
`,
      `
from bisect import bisect_left, bisect_right


def f(spans):
    out = []
    ${sorted('(s[0], s[1]) for s in spans', 'spans', 'low <= high', ' and all(low <= high for low, high in bounds)')}
    for one in spans:
        out.append(bisect_left(low_bounds, one[1]) - bisect_right(high_bounds, one[0]) if are_ordered and one[0] < one[1] else len([s for s in spans if s[0] < one[1] and one[0] < s[1]]))
    return out
`,
    ],
  ],
  leaves: [
    [
      'the bounds change',
      'def f(shifts):\n    for s in shifts:\n        n = 0\n        for o in shifts:\n            if o.start <= s.start < o.end:\n                n += 1\n        s.end += n\n',
    ],
    ['once', 'def f(spans, t):\n    return sum(1 for a, b in spans if a <= t < b)\n'],
    [
      'something else is asked as well',
      'def f(spans):\n    return [sum(1 for a, b in spans if a <= t < b and a != b) for t, _ in spans]\n',
    ],
    [
      'more than counting',
      'def f(spans):\n    out = []\n    for t, _ in spans:\n        n = 0\n        for a, b in spans:\n            if a <= t < b:\n                n += b\n        out.append(n)\n    return out\n',
    ],
  ],
});
