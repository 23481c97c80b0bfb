import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('min-for-sorted', {
  rewrites: [
    [
      'the first of what is not empty',
      'def f(xs):\n    if not xs:\n        return None\n    return sorted(xs, key=lambda x: x.price)[0]\n',
      'def f(xs):\n    if not xs:\n        return None\n    return min(xs, key=lambda x: x.price)\n',
      { doubt: true },
    ],
    [
      'the largest; without a key what is sorted must have one order',
      'def f(words: list[str]):\n    return sorted(words, reverse=True)[0] if len(words) > 0 else ""\n',
      'def f(words: list[str]):\n    return max(words) if len(words) > 0 else ""\n',
      { doubt: true },
    ],
    [
      'a variable that is held for one statement',
      'def f(xs):\n    own = [x for x in xs if x]\n    best = sorted(own, key=len)\n    return best[0] if best else None\n',
      'def f(xs):\n    own = [x for x in xs if x]\n    return min(own, key=len) if own else None\n',
    ],
    [
      'what may be empty raises the error of an index still',
      'def f(xs):\n    return sorted(xs, key=len)[0]\n',
      'from heapq import nsmallest\n\n\ndef f(xs):\n    return nsmallest(1, xs, key=len)[0]\n',
    ],
    [
      'of equals the last stands at the end',
      'def f(xs):\n    if xs:\n        return sorted(xs, key=len)[-1]\n',
      'def f(xs):\n    if xs:\n        return max(reversed(list(xs)), key=len)\n',
    ],
    [
      'numbers that may be nan are left to the tests',
      'def f(xs: list[float]):\n    if xs:\n        return sorted(xs)[-1]\n',
      'def f(xs: list[float]):\n    if xs:\n        return max(reversed(list(xs)))\n',
      { doubt: true },
    ],
    [
      'a text that speaks of nan',
      'def f(xs: list[int]):\n    """Never nan."""\n    if xs:\n        return sorted(xs)[-1]\n',
      'def f(xs: list[int]):\n    """Never nan."""\n    if xs:\n        return max(xs)\n',
    ],
  ],
  leaves: [
    ['the first of each group, which may be empty', 'def f(groups):\n    return [sorted(xs)[0] for xs in groups]\n'],
    [
      'it makes nan',
      'import math\n\n\ndef f(xs):\n    own = [x or math.nan for x in xs]\n    if own:\n        return sorted(own)[0]\n',
    ],
    [
      'it knows nan by another name',
      'MISSING = float("nan")\n\n\ndef f(xs):\n    own = [x or MISSING for x in xs]\n    if own:\n        return sorted(own)[0]\n',
    ],
    ['sets are in no one order', 'def f(xs):\n    if xs:\n        return sorted([set(x) for x in xs])[0]\n'],
    ['the middle', 'def f(xs):\n    return sorted(xs)[len(xs) // 2]\n'],
    ['the module has its own max', 'def max(x):\n    return x\n\n\ndef f(xs):\n    own = sorted(xs)\n    return own\n'],
    [
      'sorted is the module’s own',
      'from other import sorted\n\n\ndef f(xs):\n    if xs:\n        return sorted(xs, key=len)[0]\n',
    ],
    [
      'more than the first is wanted',
      'def f(xs):\n    own = [x for x in xs if x]\n    best = sorted(own, key=len)\n    return best[0] if best else best\n',
    ],
  ],
});
