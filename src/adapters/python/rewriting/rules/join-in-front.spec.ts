import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('join-in-front', {
  rewrites: [
    [
      'what stood there at first comes last',
      'def f(rows):\n    s = "end"\n    for row in rows:\n        for x in row:\n            if x:\n                s = x + ", " + s\n    print(s)\n    return s\n',
      'def f(rows):\n    s_pieces = ["end"]\n    for row in rows:\n        for x in row:\n            if x:\n                s_pieces.append(x + ", ")\n    s = "".join(reversed(s_pieces))\n    print(s)\n    return s\n',
    ],
    [
      'a formatted string',
      'def f(xs):\n    s = "end"\n    for x in xs:\n        s = f"{x!r}, {s}"\n    return s\n',
      'def f(xs):\n    s_pieces = ["end"]\n    for x in xs:\n        s_pieces.append(f"{x!r}, ")\n    s = "".join(reversed(s_pieces))\n    return s\n',
      { doubt: false },
    ],
    [
      'in several places, and changed behind the loop',
      'def f(xs):\n    bits = ""\n    for x in xs:\n        if x:\n            bits = "1" + bits\n        else:\n            bits = "0" + bits\n        if not bits:\n            return bits\n    bits = "0b" + bits\n    return bits\n',
      'def f(xs):\n    bits_pieces = []\n    for x in xs:\n        if x:\n            bits_pieces.append("1")\n        else:\n            bits_pieces.append("0")\n        if not any(bits_pieces):\n            return "".join(reversed(bits_pieces))\n    bits = "".join(reversed(bits_pieces))\n    bits = "0b" + bits\n    return bits\n',
    ],
  ],
  leaves: [
    [
      'a number has few digits',
      'def f(n: int):\n    text = ""\n    while n > 0:\n        text = str(n % 2) + text\n        n //= 2\n    return text or "0"\n',
    ],
    [
      'a variable is called as the builtin is',
      'def f(text: str):\n    reversed = ""\n    for c in text:\n        reversed = c + reversed\n    return reversed\n',
    ],
    [
      'a handler is told what is no text',
      'def f(xs):\n    s = ""\n    for x in xs:\n        try:\n            s = x + s\n        except TypeError:\n            continue\n    return s\n',
    ],
    [
      'the loop looks at the text',
      'def f(xs):\n    s = ""\n    for x in xs:\n        if len(s) > 9:\n            break\n        s = x + s\n    return s\n',
    ],
    [
      'it grows at both ends',
      'def f(xs):\n    s = ""\n    for x in xs:\n        s = x + s\n        s += x\n    return s\n',
    ],
    ['it need not be text', 'def f(xs, s):\n    for x in xs:\n        s = x + s\n    return s\n'],
    ['numbers', 'def f(xs):\n    s = 0\n    for x in xs:\n        s = x + s\n    return s\n'],
  ],
});
