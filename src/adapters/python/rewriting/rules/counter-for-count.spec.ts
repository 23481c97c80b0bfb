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
    [
      'keys of a table, counted in whatever they come from',
      'def f(items):\n    table = {}\n    for item in items:\n        table[item] = items.count(item)\n    return table\n',
      'from collections import Counter\n\n\ndef f(items):\n    table = {}\n    items_counts = Counter(items)\n    for item in items:\n        table[item] = items_counts[item]\n    return table\n',
      { doubt: true },
    ],
    [
      'a text for each of its letters',
      'def f(text: str):\n    return [c for c in text if text.count(c) == 1]\n',
      'from collections import Counter\n\n\ndef f(text: str):\n    text_counts = Counter(text)\n    return [c for c in text if text_counts[c] == 1]\n',
    ],
    [
      'what was collected of its own items',
      'def f(votes):\n    names = []\n    for vote in votes:\n        if vote not in names:\n            names.append(vote)\n    return {name: votes.count(name) for name in names}\n',
      'from collections import Counter\n\n\ndef f(votes):\n    names = []\n    for vote in votes:\n        if vote not in names:\n            names.append(vote)\n    votes_counts = Counter(votes)\n    return {name: votes_counts[name] for name in names}\n',
    ],
  ],
  leaves: [
    [
      'a text may have parts of several characters',
      'def f(text, words):\n    return {word: text.count(word) for word in words}\n',
    ],
    [
      'of a few letters each is counted once',
      'def f(text: str):\n    counts = {}\n    for c in text:\n        if c not in counts:\n            counts[c] = text.count(c)\n    return counts, {c: text.count(c) for c in set(text)}\n',
    ],
    [
      'a class that counts in its own way',
      'class Bag:\n    def count(self, item):\n        return 1\n\n\ndef f(bag):\n    return {item: bag.count(item) for item in bag}\n',
    ],
    [
      'a class that says what is equal',
      'class Track:\n    def __eq__(self, other):\n        return True\n\n\ndef f(tracks):\n    return {track: tracks.count(track) for track in tracks}\n',
    ],
    [
      'a name alone does not show that answers hash',
      'def f(names):\n    return [(name, names.count(name)) for name in names]\n',
    ],
    ['elements may not hash', 'def f(xs):\n    xs = list(xs)\n    return [xs.count(x) for x in xs]\n'],
    [
      'the list changes',
      'def f(rows):\n    xs = [str(row) for row in rows]\n    while xs:\n        print(xs.count("a"))\n        xs.pop()\n',
    ],
    ['it is asked once', 'def f(xs: list[str]):\n    return xs.count("a")\n'],
  ],
});
