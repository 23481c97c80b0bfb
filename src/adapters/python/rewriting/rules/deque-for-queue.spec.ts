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
  ],
  leaves: [
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
