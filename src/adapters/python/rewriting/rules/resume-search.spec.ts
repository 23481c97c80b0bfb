import { ruleCases } from '../../../../../test/fakes/rule-cases';

const named = (search: string, first = '', after = ''): string =>
  `def f(names):\n    used = set()\n    out = []\n${first}    for name in names:\n        ${search.replaceAll('\n', '\n        ')}\n${after}        used.add(candidate)\n        out.append(candidate)\n    return out\n`;
const SUFFIX = 'candidate = name\nn = 1\n';
const WHILE = 'while candidate in used:\n    n += 1\n    candidate = f"{name}-{n}"';

const numbered = (lines: string, first = ''): string =>
  `def f(rows):\n    used = set()\n${first}    for row in rows:\n        ${lines.replaceAll('\n', '\n        ')}\n        used.add(n)\n        row.number = n\n`;

ruleCases('resume-search', {
  rewrites: [
    [
      'the next free suffix of a name',
      named(SUFFIX + WHILE),
      named(
        `${SUFFIX}if name in last_n_of:\n    n, candidate = last_n_of[name]\n${WHILE}`,
        '    last_n_of = {}\n',
        '        last_n_of[name] = n, candidate\n',
      ),
      { doubt: true },
    ],
    [
      'the next free number',
      numbered('n = 1\nwhile n in used:\n    n += 1'),
      numbered(
        'n = 1\nif last_n is not None:\n    n = last_n\nwhile n in used:\n    n += 1\nlast_n = n',
        '    last_n = None\n',
      ),
      { doubt: false },
    ],
    [
      'counted by itertools',
      `from itertools import count\n\n\n${named('for n in count(2):\n    candidate = f"{name}-{n}"\n    if candidate not in used:\n        break')}`,
      `from itertools import count\n\n\n${named(
        'for n in count(last_n_of.get(name, 2)):\n    candidate = f"{name}-{n}"\n    if candidate not in used:\n        break',
        '    last_n_of = {}\n',
        '        last_n_of[name] = n\n',
      )}`,
    ],
  ],
  leaves: [
    ['names become free', named(SUFFIX + WHILE).replace('out.append', 'used.discard(name)\n        out.append')],
    [
      'others may add and remove',
      named(SUFFIX + WHILE).replace('def f(names):\n    used = set()', 'def f(names, used):'),
    ],
    ['used anew', named(`used = set(out)\n${SUFFIX}${WHILE}`)],
    ['something else is done', named(SUFFIX + WHILE.replace('n += 1', 'n += 1\n    print(n)'))],
    ['it does not begin above', named(`candidate = name\n${WHILE}`, '    n = 1\n')],
    ['another question', named(SUFFIX + WHILE.replace('candidate in used', 'candidate in used and n < 9'))],
  ],
});
