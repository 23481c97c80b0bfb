import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('deque-for-queue', {
  rewrites: [
    [
      'a queue, with the import below the others',
      `
"""Walks."""
import os  # for the separator


def walk(graph, start):
    queue = [start]
    seen = {start}
    while len(queue) > 0:
        node = queue.pop(0)
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return os.sep.join(seen)
`,
      `
"""Walks."""
import os  # for the separator
from collections import deque


def walk(graph, start):
    queue = deque([start])
    seen = {start}
    while len(queue) > 0:
        node = queue.popleft()
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return os.sep.join(seen)
`,
      { doubt: false },
    ],
    [
      'building at the front; the caller gets a list',
      'import collections\n\n\ndef turned(xs):\n    out = []\n    for x in xs:\n        out.insert(0, x)\n    return out\n',
      'import collections\n\n\ndef turned(xs):\n    out = collections.deque()\n    for x in xs:\n        out.appendleft(x)\n    return list(out)\n',
    ],
    [
      'items are cut off at the front',
      'def f(xs):\n    q = list(xs)\n    while q != []:\n        x = q[0]\n        del q[0]\n        print(x)\n',
      'from collections import deque\n\n\ndef f(xs):\n    q = deque(xs)\n    while len(q) != 0:\n        x = q[0]\n        q.popleft()\n        print(x)\n',
    ],
    [
      'the rest is copied',
      'def f(x):\n    q = [(x, 0)]\n    while q:\n        y, depth = q[0]\n        q = q[1:]\n        q.append((y, depth + 1))\n',
      'from collections import deque\n\n\ndef f(x):\n    q = deque([(x, 0)])\n    while q:\n        y, depth = q[0]\n        q.popleft()\n        q.append((y, depth + 1))\n',
    ],
    [
      'a copy of it stays a list',
      'def f(xs):\n    q = xs[:]\n    out = []\n    while q:\n        q.pop(0)\n        out.append(q.copy())\n        out.append(q[:])\n    return out\n',
      'from collections import deque\n\n\ndef f(xs):\n    q = deque(xs[:])\n    out = []\n    while q:\n        q.popleft()\n        out.append(list(q))\n        out.append(list(q))\n    return out\n',
    ],
    [
      'a list by its annotation',
      'def f(xs):\n    q: list[int] = list(xs)\n    while q:\n        q.pop(0)\n',
      'from collections import deque\n\n\ndef f(xs):\n    q: deque[int] = deque(xs)\n    while q:\n        q.popleft()\n',
    ],
    [
      'a parameter that is copied first',
      'def f(xs):\n    xs = list(xs)\n    while xs:\n        xs.pop(0)\n    return xs\n',
      'from collections import deque\n\n\ndef f(xs):\n    xs = deque(xs)\n    while xs:\n        xs.popleft()\n    return list(xs)\n',
    ],
    [
      'it is handed on at the end',
      'class A:\n    def f(self):\n        own = list(self.xs)\n        while own and own[0]:\n            own.pop(0)\n        self.xs = own\n',
      'from collections import deque\n\n\nclass A:\n    def f(self):\n        own = deque(self.xs)\n        while own and own[0]:\n            own.popleft()\n        self.xs = list(own)\n',
    ],
  ],
  leaves: [
    [
      'it is handed on and used again',
      'def f(xs, g):\n    own = list(xs)\n    while own:\n        own.pop(0)\n    g(own)\n    return own\n',
    ],
    [
      'it is handed on in each round',
      'def f(xs, g):\n    own = list(xs)\n    while own:\n        own.pop(0)\n        g(own)\n',
    ],
    [
      'it is made anew in each round, and one item is taken',
      'def f(lines):\n    for line in lines:\n        parts = line.split()\n        print(parts.pop(0), len(parts))\n',
    ],
    [
      'the rest of what may be empty',
      'def f(xs):\n    q = list(xs)\n    for x in xs:\n        print(x)\n        q = q[1:]\n',
    ],
    [
      'it is kept short',
      'def f(xs):\n    q = []\n    for x in xs:\n        q.append(x)\n        if len(q) > 3:\n            q.pop(0)\n        print(sum(q))\n',
    ],
    [
      'it takes from the middle too',
      'def f(xs):\n    q = list(xs)\n    while q:\n        q.pop(0)\n        q.pop(1)\n',
    ],
    ['slices', 'def f(xs):\n    q = list(xs)\n    while q:\n        q.pop(0)\n        print(q[1:])\n'],
    ['somebody else holds it', 'def f(xs, g):\n    q = list(xs)\n    g(q)\n    while q:\n        q.pop(0)\n'],
    ['the list is the caller’s', 'def f(q):\n    while q:\n        q.pop(0)\n'],
    ['it is changed while it is gone over', 'def f(xs):\n    q = list(xs)\n    for x in q:\n        q.pop(0)\n'],
    ['once is cheap enough', 'def f(xs):\n    q = list(xs)\n    return q.pop(0)\n'],
    ['the name is taken', 'deque = 1\n\n\ndef f(xs):\n    q = list(xs)\n    while q:\n        q.pop(0)\n'],
  ],
});
