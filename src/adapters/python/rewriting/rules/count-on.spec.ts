import { ruleCases } from '../../../../../test/fakes/rule-cases';

const loop = (line: string): string =>
  `def f(text, pattern):\n    out = []\n    for match in pattern.finditer(text):\n        ${line}\n    return out\n`;
const COUNTED = [
  'if not 0 <= counted <= position:',
  '    newlines = counted = 0',
  'newlines += text.count("\\n", counted, position)',
  'counted = position',
];
const counting = (...lines: string[]): string =>
  loop(lines.join('\n        ')).replace('    for', '    newlines = counted = 0\n    for');

ruleCases('count-on', {
  rewrites: [
    [
      'the lines before a match',
      loop('out.append(text[:match.start()].count("\\n") + 1)'),
      counting('position = match.start()', ...COUNTED, 'out.append(newlines + 1)'),
      { doubt: true },
    ],
    [
      'by the bounds of count, in a generator',
      loop('yield text.count("\\n", 0, match.end()), match'),
      counting('position = match.end()', ...COUNTED, 'yield newlines, match'),
    ],
    [
      'by splitting',
      loop('out.append(len(text[:match.start()].split("\\n")))'),
      counting('position = match.start()', ...COUNTED, 'out.append((newlines + 1))'),
    ],
    [
      'a position that is looked for',
      `
def f(text: str, word):
    depths = []
    at = text.find(word)
    while at != -1:
        depths.append(text[:at].count("("))
        at = text.find(word, at + 1)
    return depths
`,
      `
def f(text: str, word):
    depths = []
    at = text.find(word)
    characters = counted = 0
    while at != -1:
        if not 0 <= counted <= at:
            characters = counted = 0
        characters += text.count("(", counted, at)
        counted = at
        depths.append(characters)
        at = text.find(word, at + 1)
    return depths
`,
    ],
  ],
  leaves: [
    ['what may be a list of tokens', 'def f(xs):\n    for i in range(len(xs)):\n        print(xs[:i].count("\\n"))\n'],
    ['several characters', loop('out.append(text[:match.start()].count("\\r\\n"))')],
    ['not from the start', loop('out.append(text[1:match.start()].count("\\n"))')],
    ['not always', loop('out.append(match.start() and text[:match.start()].count("\\n"))')],
    ['another text in each round', loop('text = text.lower(); out.append(text[:match.start()].count("\\n"))')],
    ['once', 'def f(text, match):\n    return text[:match.start()].count("\\n")\n'],
    [
      'places in any order',
      'def f(text, words):\n    out = []\n    for word in words:\n        at = text.find(word)\n        out.append(text.count("\\n", 0, at))\n    return out\n',
    ],
    ['a list', 'def f(xs):\n    return [xs[:i].count("a") for i in range(len(xs))]\n'],
    ['in a comprehension', 'def f(text, ms):\n    return [text[:m.start()].count("\\n") for m in ms]\n'],
  ],
});
