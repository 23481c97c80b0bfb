import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('set-for-constant', {
  rewrites: [
    [
      'a list of the module',
      `
NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"]


def known(name: str):
    return name in NAMES


def unknown(names: list[str]):
    return [name for name in names if name not in NAMES]
`,
      `
NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"]


_NAMES_SET = frozenset(NAMES)


def known(name: str):
    return name in _NAMES_SET


def unknown(names: list[str]):
    return [name for name in names if name not in _NAMES_SET]
`,
      { doubt: true },
    ],
  ],
  leaves: [
    ['a few', 'NAMES = ["a", "b"]\n\ndef f(x: str):\n    return x in NAMES\n'],
    [
      'it changes',
      'NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"]\n\ndef add(x):\n    NAMES.append(x)\n\ndef f(x: str):\n    return x in NAMES\n',
    ],
    [
      'others get it',
      'NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"]\n\ndef get():\n    return NAMES\n\ndef f(x: str):\n    return x in NAMES\n',
    ],
    [
      'what may not hash is no error in a list',
      'NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"]\n\ndef f(x):\n    return x in NAMES\n',
    ],
    [
      'it is made behind the function',
      'def f(x: str):\n    return x in NAMES\n\nNAMES = ["a", "b", "c", "d", "e", "f", "g", "h"]\n',
    ],
  ],
});
