import { UnreadableDocument } from '../../domain/setup/document-reader.port';
import { YamlAndToml } from './yaml-and-toml';

const reader = new YamlAndToml();

it('reads YAML with every value as a text', () => {
  expect(reader.yaml('on: push\npython: [3.10, "3.9"]\nflag: yes\nnone: null\ndate: 2026-01-01\n')).toEqual({
    on: 'push',
    python: ['3.10', '3.9'],
    flag: 'yes',
    none: 'null',
    date: '2026-01-01',
  });
  expect(reader.yaml('{"steps": [{"run": "pip\\ninstall"}]}')).toEqual({ steps: [{ run: 'pip\ninstall' }] });
});

it('reads TOML', () => {
  expect(reader.toml('[project]\r\nname="shop"\n[tool."a.b"]\nc=[1]\n')).toEqual({
    project: { name: 'shop' },
    tool: { 'a.b': { c: [1] } },
  });
});

it.each([
  ['a key twice', () => reader.yaml('a: 1\na: 2\n')],
  ['a tag that makes objects', () => reader.yaml('a: !!js/function "x"\n')],
  ['two documents', () => reader.yaml('a: 1\n---\nb: 2\n')],
  ['nothing', () => reader.yaml('')],
  ['a wrong indentation', () => reader.yaml('- a: 1\n b: 2\n')],
  ['lists without end', () => reader.yaml('['.repeat(100_000))],
  ['TOML with a fault', () => reader.toml('a = = 1\n')],
  ['TOML lists without end', () => reader.toml(`a = ${'['.repeat(60_000)}`)],
  ['TOML lists in lists', () => reader.toml(`a = ${'[{b = '.repeat(10_000)}`)],
])('says in one line what is wrong: %s', (_, reading) => {
  const started = Date.now();
  expect(reading).toThrow(UnreadableDocument);
  expect(reading).toThrow(/^[^\n]+$/);
  expect(Date.now() - started).toBeLessThan(20_000);
});

it('keeps names that objects have anyway as plain entries', () => {
  const read = reader.yaml('__proto__: {run: x}\nconstructor: y\n') as Record<string, unknown>;
  expect(Object.keys(read).sort()).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>)['run']).toBeUndefined();
});

it('copies nothing that aliases stand for', () => {
  const bomb = Array.from({ length: 20 }, (_, at) => {
    const inner = at === 0 ? 'x' : `*a${at - 1}`;
    return `a${at}: &a${at} [${Array.from({ length: 10 }, () => inner).join(', ')}]`;
  });
  const read = reader.yaml(bomb.join('\n')) as Record<string, unknown[]>;
  expect(read['a19']![0]).toBe(read['a18']);
});
