import { ruleCases } from '../../../../../test/fakes/rule-cases';

const imports = (...names: string[]): string => `from heapq import ${names.join(', ')}\n\n\n`;

ruleCases('few-for-sorted', {
  rewrites: [
    [
      'the first few',
      'def f(xs: list[int]):\n    return sorted(xs, reverse=True)[:3]\n',
      `${imports('nlargest')}def f(xs: list[int]):\n    return nlargest(3, xs)\n`,
      { doubt: true },
    ],
    [
      'the last few, in their order; of equals the latest stand last',
      'def f(xs):\n    return sorted(xs, key=len)[-2:]\n',
      `${imports('nlargest')}def f(xs):\n    return nlargest(2, reversed(list(xs)), key=len)[::-1]\n`,
    ],
    [
      'as many as the caller says',
      'def f(words, k):\n    ranked = sorted(words, key=len)\n    return [word.upper() for word in ranked[:k]]\n',
      `${imports('nsmallest')}def f(words, k):\n    ranked = (\n        nsmallest(k, words, key=len)\n        if isinstance(k, int) and k >= 0\n        else sorted(words, key=len)\n    )\n    return [word.upper() for word in ranked[:k]]\n`,
      { doubt: true },
    ],
    [
      'the function sorts its own list in place',
      'def f(xs):\n    own = [x for x in xs if x]\n    if not own:\n        return None\n    own.sort(key=len)\n    return own[0]\n',
      `${imports('nsmallest')}def f(xs):\n    own = [x for x in xs if x]\n    if not own:\n        return None\n    own = nsmallest(1, own, key=len)\n    return own[0]\n`,
    ],
    [
      'one of each end',
      'def f(xs):\n    ordered = sorted(xs)\n    if len(ordered) == 0:\n        return 0\n    return ordered[-1] - ordered[0]\n',
      `${imports('nsmallest', 'nlargest')}def f(xs):\n    all_xs = list(xs)\n    ordered = [*nsmallest(1, all_xs), *nlargest(1, reversed(all_xs))]\n    if len(ordered) == 0:\n        return 0\n    return ordered[-1] - ordered[0]\n`,
    ],
    [
      'the last by the length',
      'def f(xs):\n    ordered = sorted(xs)\n    return ordered[len(ordered) - 1]\n',
      `${imports('nlargest')}def f(xs):\n    ordered = nlargest(1, reversed(list(xs)))\n    return ordered[len(ordered) - 1]\n`,
    ],
    [
      'under the name of what is sorted',
      'def f(xs: list[int]):\n    xs = sorted(xs)\n    return xs[0], xs[1]\n',
      `${imports('nsmallest')}def f(xs: list[int]):\n    xs = nsmallest(2, xs)\n    return xs[0], xs[1]\n`,
    ],
    [
      'a count that is checked before',
      'def f(xs, k):\n    if k < 1:\n        return []\n    return sorted(xs)[:k]\n',
      `${imports('nsmallest')}def f(xs, k):\n    if k < 1:\n        return []\n    return nsmallest(k, xs)\n`,
    ],
    [
      'a count that may be negative, within an expression',
      'def f(xs, k: int):\n    return max(sorted(xs)[:k])\n',
      `${imports('nsmallest')}def f(xs, k: int):\n    return max((nsmallest(k, xs) if k >= 0 else sorted(xs)[:k]))\n`,
    ],
    [
      'the second; a copy that is sorted by its own method',
      'def f(xs):\n    own = xs.copy()\n    own.sort()\n    return own[0], sorted(xs, reverse=True)[1]\n',
      `${imports('nsmallest', 'nlargest')}def f(xs):\n    own = xs.copy()\n    own = nsmallest(1, own)\n    return own[0], nlargest(2, xs)[1]\n`,
    ],
    [
      'a parameter that is copied, and sorted in place for a count',
      'def f(xs, k: int):\n    xs = [x for x in xs if x]\n    xs.sort()\n    return xs[:k]\n',
      `${imports('nsmallest')}def f(xs, k: int):\n    xs = [x for x in xs if x]\n    xs = nsmallest(k, xs) if k >= 0 else sorted(xs)\n    return xs[:k]\n`,
    ],
    [
      'the name of a loop',
      'def f(groups):\n    for key, xs in groups:\n        xs = sorted(xs, key=len)\n        print(key, xs[0])\n',
      `${imports('nsmallest')}def f(groups):\n    for key, xs in groups:\n        xs = nsmallest(1, xs, key=len)\n        print(key, xs[0])\n`,
    ],
  ],
  leaves: [
    [
      'a few of each group',
      'def f(groups):\n    for key, xs in groups:\n        xs = sorted(xs, key=len)\n        print(key, xs[:2])\n',
    ],
    [
      'in a loop the name holds it before',
      'def f(xs):\n    for _ in xs:\n        print(len(xs))\n        xs = sorted(xs)\n        print(xs[0])\n',
    ],
    ['the middle is wanted', 'def f(xs):\n    ordered = sorted(xs)\n    return ordered[len(ordered) // 2]\n'],
    [
      'all are gone over',
      'def f(xs):\n    ordered = sorted(xs)\n    print(ordered[0])\n    return [x for x in ordered]\n',
    ],
    ['many are wanted', 'def f(xs):\n    return sorted(xs)[:500]\n'],
    ['all but the last', 'def f(xs):\n    return sorted(xs)[:-1]\n'],
    ['the length counts', 'def f(xs):\n    ordered = sorted(xs)\n    return ordered[0], len(ordered)\n'],
    ['the list is the caller’s', 'def f(xs):\n    xs.sort()\n    return xs[0]\n'],
    ['the count is changed', 'def f(xs, k):\n    k = -k\n    return sorted(xs)[:k]\n'],
    [
      'the list is sorted again and again',
      'def f(xs):\n    own = list(xs)\n    while own[0]:\n        own.sort()\n        own[0] = own[0] // 2\n    return own[0]\n',
    ],
  ],
});
