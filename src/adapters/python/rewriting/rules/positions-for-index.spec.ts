import { ruleCases } from '../../../../../test/fakes/rule-cases';

const encode = (body: string, built = ''): string =>
  `def f(words: list[str], order: list[str]):\n    out = []\n${built}    for word in words:\n${body}    return out\n`;
const built =
  '    order_item_positions = {}\n    for position, order_item in enumerate(order):\n        order_item_positions.setdefault(order_item, position)\n';

ruleCases('positions-for-index', {
  rewrites: [
    [
      'what is not there raises the same error',
      encode('        out.append(order.index(word))\n'),
      encode(
        '        out.append((order_item_positions[word] if word in order_item_positions else order.index(word)))\n',
        built,
      ),
      { doubt: true },
    ],
    [
      'it was asked for before',
      encode('        if word in order:\n            out.append(order.index(word))\n'),
      encode('        if word in order:\n            out.append(order_item_positions[word])\n', built),
    ],
    [
      'of what may be a text another form of it may be asked for',
      'def f(words, letters):\n    return [letters.index(word) for word in words if word in letters]\n',
      'def f(words, letters):\n    letter_positions = {}\n    for position, letter in enumerate(letters):\n        letter_positions.setdefault(letter, position)\n    return [(letter_positions[word] if word in letter_positions else letters.index(word)) for word in words if word in letters]\n',
    ],
    [
      'two places, each once',
      encode('        out.append((order.index(word), order.index(word)))\n'),
      encode(
        '        out.append(((order_item_positions[word] if word in order_item_positions else order.index(word)), (order_item_positions_2[word] if word in order_item_positions_2 else order.index(word))))\n',
        built +
          '    order_item_positions_2 = {}\n    for position_2, order_item_2 in enumerate(order):\n        order_item_positions_2.setdefault(order_item_2, position_2)\n',
      ),
    ],
    [
      'in a comprehension',
      'def f(values: list[int]):\n    ordered = sorted(values)\n    return [ordered.index(value) for value in values]\n',
      'def f(values: list[int]):\n    ordered = sorted(values)\n    ordered_item_positions = {}\n    for position, ordered_item in enumerate(ordered):\n        ordered_item_positions.setdefault(ordered_item, position)\n    return [(ordered_item_positions[value] if value in ordered_item_positions else ordered.index(value)) for value in values]\n',
    ],
  ],
  leaves: [
    [
      'enumerate is something else',
      'def f(words: list[str], order: list[str], enumerate):\n    return [order.index(word) for word in words]\n',
    ],
    ['once', 'def f(words: list[str], word: str):\n    return words.index(word)\n'],
    ['the list changes', encode('        out.append(order.index(word))\n        order.append(word)\n')],
    ['few items', 'def f(words):\n    return [("a", "b").index(word) for word in words]\n'],
    ['a text', 'def f(words: list[str], letters: str):\n    return [letters.index(word) for word in words]\n'],
    ['items are lists', 'def f(rows: list[list[int]]):\n    return [rows.index(row) for row in rows]\n'],
    [
      'from a place on',
      'def f(words: list[str], order: list[str]):\n    return [order.index(word, 1) for word in words]\n',
    ],
  ],
});
