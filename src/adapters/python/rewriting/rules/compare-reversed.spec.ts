import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('compare-reversed', {
  rewrites: [
    [
      'a loop that ends at the first difference',
      'def f(text):\n    for i in range(len(text)):\n        if text[i] != text[len(text) - 1 - i]:\n            return False\n    return True\n',
      'def f(text):\n    if type(text) is str:\n        if text != text[::-1]:\n            return False\n    else:\n        for i in range(len(text)):\n            if text[i] != text[len(text) - 1 - i]:\n                return False\n    return True\n',
      { doubt: false },
    ],
    [
      'the question of all, up to the middle',
      'def f(s):\n    return all(s[i] == s[-1 - i] for i in range(len(s) // 2))\n',
      'def f(s):\n    return (s == s[::-1] if type(s) is str else all(s[i] == s[-1 - i] for i in range(len(s) // 2)))\n',
    ],
  ],
  leaves: [
    [
      'where the difference is counts',
      'def f(text):\n    for i in range(len(text)):\n        if text[i] != text[-1 - i]:\n            return i\n    return None\n',
    ],
    ['neighbours', 'def f(s):\n    return all(s[i] == s[i - 1] for i in range(len(s)))\n'],
    ['any of them', 'def f(s):\n    return any(s[i] == s[-1 - i] for i in range(len(s)))\n'],
    [
      'the last index is used',
      'def f(s):\n    for i in range(len(s)):\n        if s[i] != s[-1 - i]:\n            return False\n    return i\n',
    ],
  ],
});
