import { ruleCases } from '../../../../../test/fakes/rule-cases';

const order = (list: string): string => `all(a <= b for a, b in zip(${list}, ${list}[1:]))`;

const brackets = (body: string): string =>
  `def f(incomes, brackets):\n    out = []\n    for income in incomes:\n        for top, rate in brackets:\n            if ${body}\n    return out\n`;

ruleCases('bisect-for-search', {
  rewrites: [
    [
      'the first whose key reaches a value',
      brackets('income <= top:\n                out.append(rate)\n                break'),
      `from bisect import bisect_left


def f(incomes, brackets):
    out = []
    brackets_in_order = None
    for income in incomes:
        if brackets_in_order is None:
            all_brackets = list(brackets)
            bracket_keys = [top for top, rate in all_brackets]
            brackets_in_order = ${order('bracket_keys')}
        bracket_candidates = all_brackets
        if brackets_in_order:
            first_bracket = bisect_left(bracket_keys, income)
            bracket_candidates = all_brackets[first_bracket:first_bracket + 1]
        for top, rate in bracket_candidates:
            if income <= top:
                out.append(rate)
                break
    return out
`,
      { doubt: true },
    ],
    [
      'keys that descend, with another condition',
      `
def f(scores, grades: list):
    out = {}
    for name, score in scores.items():
        for grade in grades:
            if score > grade.minimum and grade.open:
                out[name] = grade
                break
        else:
            raise ValueError(name)
    return out
`,
      `
from bisect import bisect_left


def f(scores, grades: list):
    out = {}
    grades_in_order = None
    for name, score in scores.items():
        if grades_in_order is None:
            grade_keys = [grade.minimum for grade in grades]
            grade_keys.reverse()
            grades_in_order = ${order('grade_keys')}
        grade_candidates = grades
        if grades_in_order:
            first_grade = len(grade_keys) - bisect_left(grade_keys, score)
            grade_candidates = grades[first_grade:]
        for grade in grade_candidates:
            if score > grade.minimum and grade.open:
                out[name] = grade
                break
        else:
            raise ValueError(name)
    return out
`,
    ],
    [
      'all between two bounds, in a comprehension',
      `
def f(windows, times: list):
    return [sum(1 for time in times if start <= time < end) for start, end in windows]
`,
      `
from bisect import bisect_left


def f(windows, times: list):
    time_keys = list(times)
    times_in_order = ${order('time_keys')}
    return [sum(1 for time in (times[bisect_left(time_keys, start):bisect_left(time_keys, end)] if times_in_order else times) if start <= time < end) for start, end in windows]
`,
    ],
    [
      'between neighbours, taken apart in the loop',
      `
def f(values, points: list):
    out = []
    for value in values:
        for i in range(len(points) - 1):
            x0, y0 = points[i]
            x1, y1 = points[i + 1]
            if x0 <= value <= x1:
                out.append(y0 + (y1 - y0) * (value - x0) / (x1 - x0))
                break
    return out
`,
      `
from bisect import bisect_left, bisect_right


def f(values, points: list):
    out = []
    points_in_order = None
    for value in values:
        if points_in_order is None:
            point_ends = []
            point_starts = []
            for i in range(len(points) - 1):
                x0, y0 = points[i]
                x1, y1 = points[i + 1]
                point_ends.append(x1)
                point_starts.append(x0)
            points_in_order = all(a <= b for keys in (point_ends, point_starts) for a, b in zip(keys, keys[1:]))
        point_candidates = range(len(points) - 1)
        if points_in_order:
            first_point = bisect_left(point_ends, value)
            point_stop = bisect_right(point_starts, value)
            point_candidates = range(len(points) - 1)[first_point:point_stop]
        for i in point_candidates:
            x0, y0 = points[i]
            x1, y1 = points[i + 1]
            if x0 <= value <= x1:
                out.append(y0 + (y1 - y0) * (value - x0) / (x1 - x0))
                break
    return out
`,
    ],
    [
      'the first of a generator',
      `
def f(values, limits: list):
    return [next((name for limit, name in limits if value < limit), None) for value in values]
`,
      `
from bisect import bisect_right


def f(values, limits: list):
    limit_keys = [limit for limit, name in limits]
    limits_in_order = ${order('limit_keys')}
    return [next((name for limit, name in (limits[bisect_right(limit_keys, value):] if limits_in_order else limits) if value < limit), None) for value in values]
`,
    ],
  ],
  leaves: [
    ['all up to one bound', brackets('income <= top:\n                out.append(rate)')],
    [
      'something is done with the others',
      brackets('income <= top:\n                break\n            out.append(rate)'),
    ],
    [
      'the items change',
      brackets('income <= top:\n                brackets.append((income, rate))\n                break'),
    ],
    [
      'the last one is looked at behind',
      brackets('income <= top:\n                break').replace('    return', '        out.append(rate)\n    return'),
    ],
    [
      'once',
      'def f(income, brackets):\n    for top, rate in brackets:\n        if income <= top:\n            return rate\n',
    ],
    ['a value that stays', brackets('0 <= top:\n                out.append(rate)\n                break')],
    [
      'a key may be missing',
      brackets('top and income <= top:\n                out.append(rate)\n                break'),
    ],
    [
      'what is looked for may be missing',
      brackets('income is not None and income <= top:\n                out.append(rate)\n                break'),
    ],
    [
      'keys of some items alone',
      'def f(times, shifts):\n    return [[s for s in shifts if "at" in s and time <= s["at"] <= time + 5] for time in times]\n',
    ],
    ['an equality', brackets('income == top:\n                out.append(rate)\n                break')],
    [
      'an error would be caught',
      brackets('income <= top:\n                out.append(rate)\n                break').replace(
        /( {8}for top[^]*break\n)/,
        (inner) =>
          `        try:\n${inner.replace(/^/gm, '    ').trimEnd()}\n        except TypeError:\n            out.append(None)\n`,
      ),
    ],
  ],
});
