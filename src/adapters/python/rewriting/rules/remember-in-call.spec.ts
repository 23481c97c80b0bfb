import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('remember-in-call', {
  rewrites: [
    [
      'a list that is passed on, and what varies',
      'def ways(coins, amount, index=0):\n    """How many."""\n    # nothing left\n    if amount == 0:\n        return 1\n    if amount < 0 or index == len(coins):\n        return 0\n    return ways(coins, amount - coins[index], index) + ways(coins, amount, index + 1)\n',
      'from functools import lru_cache\n\n\ndef ways(coins, amount, index=0):\n    """How many."""\n    # nothing left\n    @lru_cache(maxsize=None, typed=True)\n    def ways_of(amount, index):\n        if amount == 0:\n            return 1\n        if amount < 0 or index == len(coins):\n            return 0\n        return ways_of(amount - coins[index], index) + ways_of(amount, index + 1)\n\n    return ways_of(amount, index)\n',
      { doubt: true },
    ],
    [
      'a method, and a call within a call',
      'class A:\n    def f(self, n: int):\n        if n > 100:\n            return n - 10\n        return self.f(n + 1) + self.f(n + 2 + len(self.names))\n',
      'from functools import lru_cache\n\n\nclass A:\n    def f(self, n: int):\n        @lru_cache(maxsize=None, typed=True)\n        def f_of(n):\n            if n > 100:\n                return n - 10\n            return f_of(n + 1) + f_of(n + 2 + len(self.names))\n\n        return f_of(n)\n',
    ],
    [
      'what is calculated with and compared, and a list that is gone over',
      'def fewest(rest, values):\n    if rest == 0:\n        return 0\n    best = None\n    for value in values:\n        if value <= rest:\n            found = fewest(rest - value, values)\n            if found is not None and (best is None or found + 1 < best):\n                best = found + 1\n    return best\n',
      'from functools import lru_cache\n\n\ndef fewest(rest, values):\n    @lru_cache(maxsize=None, typed=True)\n    def fewest_of(rest):\n        if rest == 0:\n            return 0\n        best = None\n        for value in values:\n            if value <= rest:\n                found = fewest_of(rest - value)\n                if found is not None and (best is None or found + 1 < best):\n                    best = found + 1\n        return best\n\n    return fewest_of(rest)\n',
    ],
    [
      'a text by what only texts can do',
      'def splits(s, words):\n    if s == "":\n        return True\n    for word in words:\n        if s.startswith(word) and splits(s[len(word):], words):\n            return True\n    return False\n',
      'from functools import lru_cache\n\n\ndef splits(s, words):\n    @lru_cache(maxsize=None, typed=True)\n    def splits_of(s):\n        if s == "":\n            return True\n        for word in words:\n            if s.startswith(word) and splits_of(s[len(word):]):\n                return True\n        return False\n\n    return splits_of(s)\n',
    ],
  ],
  leaves: [
    [
      'a set of what is left is no key',
      'def covers(rest, pieces):\n    if not rest:\n        return 1\n    total = 0\n    for piece in pieces:\n        if piece <= rest:\n            total += covers(rest - piece, pieces)\n    return total\n',
    ],
    [
      'keys can be remembered for all calls',
      'def f(a: str, n: int):\n    return 1 if n < 1 else f(a, n - 1) + f(a, n - 2)\n',
    ],
    [
      'the list is another in each call',
      'def f(xs, n):\n    return 0 if n < 1 else f(xs[1:], n - 1) + f(xs[:-1], n - 1)\n',
    ],
    [
      'the list changes on the way',
      'def f(xs, n):\n    if n < 1:\n        return len(xs)\n    xs.append(n)\n    total = f(xs, n - 1) + f(xs, n - 2)\n    xs.pop()\n    return total\n',
    ],
    [
      'halves are met once',
      'def f(xs, low, high):\n    if high - low < 2:\n        return xs[low]\n    middle = (low + high) // 2\n    return max(f(xs, low, middle), f(xs, middle, high))\n',
    ],
    [
      'a memory of its own',
      'def f(xs, n, memo={}):\n    if n in memo:\n        return memo[n]\n    memo[n] = 1 if n < 2 else f(xs, n - 1, memo) + f(xs, n - 2, memo)\n    return memo[n]\n',
    ],
    ['each call makes a new list', 'def f(xs, n):\n    return [] if n < 1 else f(xs, n - 1) + f(xs, n - 2)\n'],
  ],
});
