import { changedLines, readableDiff } from './readable-diff';

const lines = (...all: string[]) => all.join('\n');

describe('readableDiff', () => {
  it('takes headers apart that the client glued to the next line', () => {
    expect(readableDiff('--- original+++ modified@@ -4,2 +4,2 @@ \n-a\n+b')).toBe(
      lines('@@ -4,2 +4,2 @@', ' ', '-a', '+b'),
    );
    expect(readableDiff('--- original\n+++ modified\n@@ -1 +1 @@\n-a\n+b\n')).toBe(lines('@@ -1 +1 @@', '-a', '+b'));
    expect(readableDiff('--- original+++ modified@@ -1 +1 @@-a+b')).toBe(lines('@@ -1 +1 @@', '-a', '+b'));
  });

  it('takes the last old line apart from the first new one', () => {
    const diff = '--- original+++ modified@@ -1,2 +1,3 @@ x\n-    return a + b+    y = a + b\n+    return y';
    expect(readableDiff(diff)).toBe(
      lines('@@ -1,2 +1,3 @@', ' x', '-    return a + b', '+    y = a + b', '+    return y'),
    );
    expect(readableDiff('@@ -1,2 +1,2 @@\n x\n-    return a+        if a:')).toBe(
      lines('@@ -1,2 +1,2 @@', ' x', '-    return a', '+        if a:'),
    );
  });

  it('leaves a plus in a last line alone that is no new line', () => {
    const diff = lines('@@ -1,2 +1,2 @@', ' x', '-    return a +    b', '+    return b');
    expect(readableDiff(diff)).toBe(diff);
    expect(readableDiff('@@ -1,2 +1 @@\n x\n-y = a+b')).toBe(lines('@@ -1,2 +1 @@', ' x', '-y = a+b'));
  });

  it('says that a file was left out instead of showing it as deleted', () => {
    const last = lines(
      '@@ -1,6 +1,3 @@',
      ' # file: a.py',
      '-x = 1',
      '-',
      '-# file: b.py',
      '-y = 1',
      '-z = 2+x = 2',
      '+w = 3',
    );
    expect(readableDiff(last)).toBe(
      lines('@@ -1,6 +1,3 @@', ' # file: a.py', '-x = 1', '-', '+x = 2', '+w = 3', '(b.py is left as it is)'),
    );
    const between = lines('@@ -1,5 +1,2 @@', ' // file: a.js', '-// file: b.js', '-y', ' // file: c.js', '-z', '+w');
    expect(readableDiff(between)).toBe(
      lines('@@ -1,5 +1,2 @@', ' // file: a.js', ' // file: c.js', '-z', '+w', '(b.js is left as it is)'),
    );
  });

  it('shows a file that was moved within the diff as it is', () => {
    const diff = lines('@@ -1,2 +1,2 @@', '-// file: a.js', '-x', '+// file: a.js', '+y');
    expect(readableDiff(diff)).toBe(diff);
  });

  it('keeps what is no diff', () => {
    for (const text of ['', 'no diff', '@@ nonsense @@\n+a']) expect(readableDiff(text)).toBe(text);
  });

  it.each(['@@ -1 +1 @@', '-a+', '+', '-# file: x\n', '@@ -1,9 +1,9 @@\n-a\n'])(
    'takes little time over a megabyte of %j',
    (text) => {
      const started = performance.now();
      readableDiff(text.repeat(Math.ceil(1_000_000 / text.length)));
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );
});

it('changedLines counts', () => {
  expect(changedLines(lines('@@ -1,3 +1,3 @@', ' a', '-b', '-c', '+d', '(x.py is left as it is)'))).toEqual({
    added: 1,
    removed: 2,
  });
});
