import { changedPart } from './changed-part';

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `line ${from + at}`);

it('shows what differs with 30 lines around it', () => {
  const original = [...numbered(0, 100), 'old', 'older', ...numbered(100, 200)].join('\n');
  const optimized = [...numbered(0, 100), 'new', ...numbered(100, 200)].join('\n');
  expect(changedPart(original, optimized)).toEqual({
    original: ['…', ...numbered(70, 100), 'old', 'older', ...numbered(100, 130), '…'].join('\n'),
    optimized: ['…', ...numbered(70, 100), 'new', ...numbered(100, 130), '…'].join('\n'),
    removed: 2,
    added: 1,
  });
});

it('shows short codes whole', () => {
  expect(changedPart('a\nb\nc\n', 'a\r\nx\r\nc')).toEqual({
    original: 'a\nb\nc',
    optimized: 'a\nx\nc',
    removed: 1,
    added: 1,
  });
});

it.each([
  ['nothing', 'a\nb', 'a\nb', 0, 0],
  ['blank lines', 'a\nb', 'a\n\n\nb', 0, 0],
  ['a repeated line', 'a\na\nb', 'a\nb', 1, 0],
  ['everything', 'a\nb', 'c', 2, 1],
  ['added at the end', 'a', 'a\nb\nc', 0, 2],
])('counts %s', (_, original, optimized, removed, added) => {
  expect(changedPart(original, optimized)).toMatchObject({ removed, added });
});

it('takes little time over megabytes that differ', () => {
  const started = performance.now();
  changedPart('a\n'.repeat(500_000), `b\n${'a\n'.repeat(500_000)}`);
  changedPart('a\n'.repeat(500_000), '\n'.repeat(1_000_000));
  expect(performance.now() - started).toBeLessThan(20_000);
});
