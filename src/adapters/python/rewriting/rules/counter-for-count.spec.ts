import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('counter-for-count', {
  rewrites: [
    [
      'counts of a list that the loop leaves alone',
      'def f(rows):\n    words = [str(row) for row in rows]\n    return {word: words.count(word) for word in words}\n',
      'from collections import Counter\n\n\ndef f(rows):\n    words = [str(row) for row in rows]\n    words_counts = Counter(words)\n    return {word: words_counts[word] for word in words}\n',
      { doubt: false },
    ],
    [
      'what was picked from keys hashes as they do',
      `
from collections import Counter


def tally(ballots, candidates):
    valid = [ballot for ballot in ballots if ballot in candidates]
    table = {}
    for candidate in candidates:
        table[candidate] = valid.count(candidate)
    return table
`,
      `
from collections import Counter


def tally(ballots, candidates):
    valid = [ballot for ballot in ballots if ballot in candidates]
    table = {}
    valid_counts = Counter(valid)
    for candidate in candidates:
        table[candidate] = valid_counts[candidate]
    return table
`,
      { doubt: true },
    ],
  ],
  leaves: [
    ['a text counts parts of itself', 'def f(text: str):\n    return [text.count(c) for c in text]\n'],
    ['elements may not hash', 'def f(xs):\n    xs = list(xs)\n    return [xs.count(x) for x in xs]\n'],
    [
      'the list changes',
      'def f(rows):\n    xs = [str(row) for row in rows]\n    while xs:\n        print(xs.count("a"))\n        xs.pop()\n',
    ],
    ['it is asked once', 'def f(xs: list[str]):\n    return xs.count("a")\n'],
  ],
});
