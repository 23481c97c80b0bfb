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
  ],
  leaves: [
    ['an empty list would raise another error', 'def f(xs):\n    return sorted(xs, key=len)[0]\n'],
    ['nan stays where a sort leaves it', 'def f(xs: list[float]):\n    if xs:\n        return sorted(xs)[0]\n'],
    ['of equals the last is wanted', 'def f(xs):\n    if xs:\n        return sorted(xs, key=len)[-1]\n'],
    [
      'sorted is the module’s own',
      'from other import sorted\n\n\ndef f(xs):\n    if xs:\n        return sorted(xs, key=len)[0]\n',
    ],
    [
      'more than the first is wanted',
      'def f(xs):\n    own = [x for x in xs if x]\n    best = sorted(own, key=len)\n    return best[0] if best else best\n',
    ],
    [
      'the list changes between the question and the sort',
      'def f(xs):\n    if not xs:\n        return None\n    xs.clear()\n    return sorted(xs, key=len)[0]\n',
    ],
  ],
});
