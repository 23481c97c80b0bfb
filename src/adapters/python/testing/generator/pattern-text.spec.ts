import { patternText } from './pattern-text';
import { Random } from './random';

it.each([
  String.raw`^\d{2}:\d{2} (ERROR|WARN) [a-z]+: (.*)$`,
  String.raw`\s*(-?[\d.]+)\s*(?:EUR|USD)`,
  String.raw`[^\W\d_]+`,
  String.raw`(?P<key>\w+)=(?P<value>"[^"]*"|\S+)`.replaceAll('?P<', '?<'),
  String.raw`v?(\d+)\.(\d+)(?:\.(\d+))?`,
  String.raw`[]x-]+[A-Z]{3}`.replace('[]', String.raw`[\]`),
  'a|b|cd',
  '',
])('%s finds what is made of it', (source) => {
  for (let nth = 0; nth < 50; nth += 1) expect(patternText(source, new Random(`${nth}`))).toMatch(new RegExp(source));
});

it.each([
  '(',
  '((((',
  '[',
  '[a',
  'a{',
  '\\',
  '(?<!x)y',
  '(?P=a)',
  '*',
  'a{99999}',
  '('.repeat(5_000),
  '(a+)+'.repeat(500),
])('takes %p as it comes', (source) => {
  expect(patternText(source, new Random('')).length).toBeLessThanOrEqual(60);
});
