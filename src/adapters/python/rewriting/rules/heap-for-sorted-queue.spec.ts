import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('heap-for-sorted-queue', {
  rewrites: [
    [
      'a queue that is sorted for its first',
      `
def f(graph, start):
    queue = [(0, start)]
    distances = {}
    while queue:
        queue.sort()
        distance, node = queue.pop(0)
        if node in distances:
            continue
        distances[node] = distance
        for other, length in graph[node]:
            queue.append((distance + length, other))
    return distances
`,
      `
from heapq import heappush, heappop


def f(graph, start):
    queue = [(0, start)]
    distances = {}
    while queue:
        distance, node = heappop(queue)
        if node in distances:
            continue
        distances[node] = distance
        for other, length in graph[node]:
            heappush(queue, (distance + length, other))
    return distances
`,
      { doubt: true },
    ],
  ],
  leaves: [
    [
      'objects of one rank leave it in turn',
      'def f(tasks):\n    queue = []\n    for task in tasks:\n        queue.append(task)\n    while queue:\n        queue.sort()\n        print(queue.pop(0))\n',
    ],
    [
      'by a key',
      'def f(x):\n    queue = [x]\n    while queue:\n        queue.sort(key=len)\n        y = queue.pop(0)\n        queue.append(y)\n',
    ],
    [
      'it is looked at in between',
      'def f(x):\n    queue = [x]\n    while queue:\n        queue.sort()\n        print(queue[-1])\n        y = queue.pop(0)\n        queue.append(y)\n',
    ],
    [
      'one of them is taken without sorting',
      'def f(x):\n    queue = [x]\n    while queue:\n        queue.sort()\n        y = queue.pop(0)\n        queue.append(y)\n        z = queue.pop(0)\n',
    ],
    [
      'others hold it',
      'def f(x, g):\n    queue = [x]\n    g(queue)\n    while queue:\n        queue.sort()\n        y = queue.pop(0)\n        queue.append(y)\n',
    ],
  ],
});
