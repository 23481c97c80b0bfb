import { ruleCases } from '../../../../../test/fakes/rule-cases';

const round = (body: string, after = ''): string =>
  `def f(rows):\n    out = []\n    for row in rows:\n${body}${after}    return out\n`;

ruleCases('last-copy', {
  rewrites: [
    [
      'what was made in the round',
      round('        own = dict(row)\n        own["n"] = 1\n        out.append(dict(own))\n'),
      round('        own = dict(row)\n        own["n"] = 1\n        out.append(own)\n'),
      { doubt: false },
    ],
    [
      'by any way of copying',
      round('        own = []\n        for x in row:\n            own.append(x)\n        out.append(own[:])\n'),
      round('        own = []\n        for x in row:\n            own.append(x)\n        out.append(own)\n'),
    ],
  ],
  leaves: [
    [
      'it is changed behind it',
      round('        own = dict(row)\n        out.append(dict(own))\n        own["n"] = 1\n'),
    ],
    [
      'the next round changes it',
      round('        if out:\n            own["n"] = 1\n        own = dict(row)\n        out.append(dict(own))\n'),
    ],
    [
      'it is made before the loop',
      round('        own.append(row)\n        out.append(list(own))\n').replace('    out', '    own = []\n    out'),
    ],
    [
      'others hold it',
      round('        own = dict(row)\n        print(out.append(own))\n        out.append(dict(own))\n'),
    ],
    ['it is of another class', round('        own = set(row)\n        out.append(list(own))\n')],
    ['it may be of a class of its own', round('        own = row.copy()\n        out.append(dict(own))\n')],
    ['several copies are made', round('        own = list(row)\n        out.append([list(own) for _ in row])\n')],
    [
      'once is cheap enough',
      'def f(rows):\n    out = []\n    for row in rows:\n        out.append(row)\n    return list(out)\n',
    ],
  ],
});
