import { foldedPunctuation, folded } from './folded-punctuation';

it.each([
  ['dashes', 'a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g', 'a-b-c-d-e-f-g'],
  ['quotes', '\u2018a\u2019 \u201cb\u201d \u201ec\u201f', `'a' "b" "c"`],
  ['spaces', 'a\u00a0b\u202fc\u2003d\u3000e', 'a b c d e'],
  ['what nobody sees', '\ufeffa\u200bb\u2060c\u00add', 'abcd'],
  ['an ellipsis', 'and so on\u2026', 'and so on...'],
  ['space around, of any kind', '\u00a0 x\u3000', 'x'],
])('%s', (_, line, key) => {
  expect(foldedPunctuation.key(line)).toBe(key);
});

it.each(['größe = é', '👩‍👩‍👧', '« x »', 'x\u2028y', '日本語'])('%s stays', (line) => {
  expect(folded(line)).toBe(line);
});
