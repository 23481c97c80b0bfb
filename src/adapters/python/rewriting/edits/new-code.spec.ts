import { rewritten } from '../../../../../test/fakes/rule-cases';

describe('new code that would mean something else where it stands', () => {
  it.each([
    [
      'sum-for-loop',
      'a variable has the name of a builtin that the rule needs',
      'def f(words: list[str]):\n    sum = 0\n    for word in words:\n        sum += len(word)\n    return sum\n',
    ],
    [
      'set-beside-list',
      'a parameter has it',
      'def f(names: list[str], set=None):\n    seen = []\n    for name in names:\n        if name not in seen:\n            seen.append(name)\n    return seen\n',
    ],
    [
      'set-beside-list',
      'the module has it',
      'def set(*names):\n    return 0\n\n\ndef f(names: list[str]):\n    seen = []\n    for name in names:\n        if name not in seen:\n            seen.append(name)\n    return seen\n',
    ],
  ])('%s is not applied where %s', (rule, _why, code) => {
    expect(rewritten(rule, code)).toBeNull();
  });

  it('is only that: with another name the rule applies', () => {
    const code =
      'def f(words: list[str]):\n    total = 0\n    for word in words:\n        total += len(word)\n    return total\n';
    expect(rewritten('sum-for-loop', code)?.code).toContain('sum(map(len, words))');
  });
});
