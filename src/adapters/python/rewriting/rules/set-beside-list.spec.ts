import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('set-beside-list', {
  rewrites: [
    [
      'a set grows with the list that is handed out',
      `
def distinct(names: list[str]):
    seen = []  # in order
    for name in names:
        if name in seen:
            continue
        seen.append(name)
    return seen
`,
      `
def distinct(names: list[str]):
    seen = []  # in order
    seen_set = set()
    for name in names:
        if name in seen_set:
            continue
        seen.append(name)
        seen_set.add(name)
    return seen
`,
      { doubt: true },
    ],
    [
      'what is appended is evaluated once',
      `
def keys(rows):
    found = []
    for row in rows:
        if str(row) not in found:
            found.append(str(row))
    return found
`,
      `
def keys(rows):
    found = []
    found_set = set()
    for row in rows:
        if str(row) not in found_set:
            new_found = str(row)
            found.append(new_found)
            found_set.add(new_found)
    return found
`,
      { doubt: false },
    ],
    [
      'a set instead of the list where nobody wants the list',
      `
def repeated(rows):
    seen = []
    count = 0
    for row in rows:
        if str(row) in seen:
            count += 1
        seen.append(str(row))
    return count
`,
      `
def repeated(rows):
    seen = set()
    count = 0
    for row in rows:
        if str(row) in seen:
            count += 1
        seen.add(str(row))
    return count
`,
    ],
    [
      'a list that begins with something, of nodes that a dictionary is asked for',
      `
def reachable(graph, start):
    seen = [start]
    stack = [start]
    while stack:
        node = stack.pop()
        for other in graph.get(node, ()):
            if other not in seen:
                seen.append(other)
                stack.append(other)
    return sorted(seen)
`,
      `
def reachable(graph, start):
    seen = [start]
    seen_set = set(seen)
    stack = [start]
    while stack:
        node = stack.pop()
        for other in graph.get(node, ()):
            if other not in seen_set:
                seen.append(other)
                seen_set.add(other)
                stack.append(other)
    return sorted(seen)
`,
      { doubt: true },
    ],
    [
      'a list that begins as a comprehension or as a copy',
      'def f(rows, loaded, taken):\n    seen = [str(key) for key in loaded]\n    used: list[str] = list(taken)\n    for row in rows:\n        key = str(row)\n        if key in seen or key in used:\n            continue\n        seen.append(key)\n        used.append(key)\n',
      'def f(rows, loaded, taken):\n    seen = {str(key) for key in loaded}\n    used = set(taken)\n    for row in rows:\n        key = str(row)\n        if key in seen or key in used:\n            continue\n        seen.add(key)\n        used.add(key)\n',
    ],
    [
      'something is looked for among keys',
      'def f(rows):\n    names = []\n    odd = 0\n    for name, others in rows:\n        for other in others:\n            odd += other not in names\n        if name not in names:\n            names.append(name)\n    return odd\n',
      'def f(rows):\n    names = set()\n    odd = 0\n    for name, others in rows:\n        for other in others:\n            odd += other not in names\n        if name not in names:\n            names.add(name)\n    return odd\n',
    ],
  ],
  leaves: [
    [
      'set is the name of the list',
      'def f(names):\n    set = []\n    for name in names:\n        if name not in set:\n            set.append(name)\n    return set\n',
    ],
    [
      'values may be anything that can be compared',
      'def f(xs):\n    seen = []\n    for x in xs:\n        if x not in seen:\n            seen.append(x)\n    return seen\n',
    ],
    [
      'the list also shrinks',
      'def f(xs: list[str]):\n    seen = []\n    for x in xs:\n        if x not in seen:\n            seen.append(x)\n        else:\n            seen.remove(x)\n    return seen\n',
    ],
    [
      'somebody else holds the list',
      'def f(xs: list[str], watch):\n    seen = []\n    watch(seen)\n    for x in xs:\n        if x not in seen:\n            seen.append(x)\n    return seen\n',
    ],
    [
      'the list is a parameter',
      'def f(xs: list[str], seen: list[str]):\n    for x in xs:\n        if x not in seen:\n            seen.append(x)\n',
    ],
  ],
});
