import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('add-to-text', {
  rewrites: [
    [
      'a formatted string',
      'def f(lines):\n    text = ""\n    for i, line in enumerate(lines):\n        text = f"{text}{i}. {line}\\n"\n    return text\n',
      'def f(lines):\n    text = ""\n    for i, line in enumerate(lines):\n        text += f"{i}. {line}\\n"\n    return text\n',
      { doubt: false },
    ],
    [
      'a format with %',
      'def f(pairs):\n    text = ""\n    for a, b in pairs:\n        text = "%s%s: %d\\n" % (text, a, b)\n        text = "%s%r" % (text, a)\n    return text\n',
      'def f(pairs):\n    text = ""\n    for a, b in pairs:\n        text += "%s: %d\\n" % (a, b)\n        text += "%r" % (a,)\n    return text\n',
    ],
    [
      'methods of a text that is written there',
      'def f(xs):\n    s = ""\n    for x in xs:\n        s = "".join([s, x, ","])\n        s = "{}{:>4}|{y}".format(s, x, y=1)\n    return s\n',
      'def f(xs):\n    s = ""\n    for x in xs:\n        s += "".join([x, ","])\n        s += "{:>4}|{y}".format(x, y=1)\n    return s\n',
    ],
  ],
  leaves: [
    ['places by number', 'def f(xs):\n    s = ""\n    for x in xs:\n        s = "{}{0}".format(s, x)\n    return s\n'],
    ['it is added in front', 'def f(xs):\n    s = ""\n    for x in xs:\n        s = f"{x}{s}"\n    return s\n'],
    ['it is there twice', 'def f(xs):\n    s = "a"\n    for x in xs:\n        s = f"{s}{x}{s}"\n    return s\n'],
    ['it is cut', 'def f(xs):\n    s = ""\n    for x in xs:\n        s = f"{s:.9}{x}"\n    return s\n'],
    ['it need not be text', 'def f(xs, s):\n    for x in xs:\n        s = f"{s}{x}"\n    return s\n'],
    ['there is no loop', 'def f(x):\n    s = ""\n    s = f"{s}{x}"\n    return s\n'],
  ],
});
