import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('remember-inside', {
  rewrites: [
    [
      'indexes into what was given',
      'def lcs(first, second):\n    def go(i, j):\n        if i == len(first) or j == len(second):\n            return 0\n        if first[i] == second[j]:\n            return 1 + go(i + 1, j + 1)\n        return max(go(i + 1, j), go(i, j + 1))\n\n    return go(0, 0)\n',
      'from functools import lru_cache\n\n\ndef lcs(first, second):\n    @lru_cache(maxsize=None, typed=True)\n    def go(i, j):\n        if i == len(first) or j == len(second):\n            return 0\n        if first[i] == second[j]:\n            return 1 + go(i + 1, j + 1)\n        return max(go(i + 1, j), go(i, j + 1))\n\n    return go(0, 0)\n',
      { doubt: true },
    ],
  ],
  leaves: [
    [
      'it keeps a memory of its own',
      'def f(n):\n    memo = {}\n\n    def go(i):\n        if i in memo:\n            return memo[i]\n        memo[i] = 1 if i < 2 else go(i - 1) + go(i - 2)\n        return memo[i]\n\n    return go(n)\n',
    ],
    [
      'it counts its calls',
      'def f(n):\n    calls = 0\n\n    def go(i):\n        nonlocal calls\n        calls += 1\n        return 1 if i < 2 else go(i - 1) + go(i - 2)\n\n    return go(n), calls\n',
    ],
    [
      'what it looks at changes between its calls',
      'def f(rows):\n    out = []\n\n    def go(i):\n        return 0 if i < 1 else rows[i] + go(i - 1) + go(i - 2)\n\n    for n in range(9):\n        out.append(go(n))\n        rows.append(n)\n    return out\n',
    ],
    [
      'halves are met once',
      'def f(xs):\n    def go(low, high):\n        if high - low < 2:\n            return xs[low]\n        middle = (low + high) // 2\n        return max(go(low, middle), go(middle, high))\n\n    return go(0, len(xs))\n',
    ],
    [
      'each call makes a new list',
      'def f(n):\n    def go(i):\n        return [] if i < 1 else go(i - 1) + go(i - 2)\n\n    return go(n)\n',
    ],
    [
      'the children of a tree are met once',
      'def f(root):\n    def depth(node):\n        return 0 if node is None else 1 + max(depth(node.left), depth(node.right))\n\n    return depth(root)\n',
    ],
  ],
});
