import { ruleCases } from '../../../../../test/fakes/rule-cases';

const HELPER =
  'def even(text):\n    for c in text:\n        if c in "135":\n            return False\n    return True\n\n\n';

ruleCases('cheap-test-first', {
  rewrites: [
    [
      'a length goes before a function that loops',
      `${HELPER}def f(texts: list[str]):\n    best = ""\n    for text in texts:\n        if even(text) and len(text) > len(best):\n            best = text\n    return best\n`,
      `${HELPER}def f(texts: list[str]):\n    best = ""\n    for text in texts:\n        if len(text) > len(best) and even(text):\n            best = text\n    return best\n`,
      { doubt: true },
    ],
  ],
  leaves: [
    [
      'the value of the operands counts',
      `${HELPER}def f(texts: list[str]):\n    return [even(text) and len(text) > 3 for text in texts]\n`,
    ],
    [
      'the test might fail',
      `${HELPER}def f(texts):\n    n = 0\n    for text in texts:\n        if even(text) and len(text) > 3:\n            n += 1\n    return n\n`,
    ],
    [
      'the function does something',
      'def note(text):\n    for c in text:\n        print(c)\n\n\ndef f(texts: list[str]):\n    for text in texts:\n        if note(text) and len(text) > 3:\n            break\n',
    ],
  ],
});
