import { parseRequestCode, renderCode } from './code-markdown';

const pricing = 'from shop.tax import rate_for\n\n\ndef total(items):\n    return 1';
const tax = 'def rate_for(kind):\n    return 0.2';

describe('parseRequestCode', () => {
  it('reads one file per block, in order, with the tag in lower case', () => {
    const sent = `\`\`\`Python:shop/pricing.py\n${pricing}\n\`\`\`\n\`\`\`python: shop/tax.py \n${tax}\n\`\`\``;
    expect(parseRequestCode(sent)).toEqual({
      tag: 'python',
      files: [
        { path: 'shop/pricing.py', code: pricing },
        { path: 'shop/tax.py', code: tax },
      ],
    });
  });

  it('takes a text without fences as one file without a path', () => {
    expect(parseRequestCode(`${tax}\r\n`)).toEqual({ tag: null, files: [{ path: null, code: `${tax}\r\n` }] });
  });

  it('keeps blocks without a path apart from each other', () => {
    expect(parseRequestCode('```java\nclass A {}\n```\n```java\nclass B {}\n```').files).toEqual([
      { path: null, code: 'class A {}' },
      { path: null, code: 'class B {}' },
    ]);
  });

  it.each([
    ['bare fences', 'def f():\n    """\n```\nf()\n```\n    """\n    return 1'],
    ['a tagged example', 'def f():\n    """\n```python\nf()\n```\n    """\n    return 1'],
    ['two examples with a blank line between', 'def f():\n    """\n```\nf()\n```\n\n```python\ng()\n```\n    """'],
    ['indented fences', 'def f():\n    """\n    ```python\n    f()\n    ```\n    """'],
    ['CRLF', 'def f():\r\n    return 1\r\n'],
    ['mixed line breaks', 'a = 1\r\nb = 2\nc = 3\r'],
    ['a final line break', 'a = 1\n'],
    ['several final line breaks', 'a = 1\n\n\n'],
    ['nothing', ''],
    ['tabs and Unicode', '\tx = "\u00e9\u2028\u{1F600}"'],
  ])('keeps code with %s as it is', (_what, code) => {
    const files = [
      { path: 'a.py', code },
      { path: 'shop/b c.py', code: tax },
    ];
    expect(parseRequestCode(renderCode(files, 'python'))).toEqual({ tag: 'python', files });
    expect(parseRequestCode(renderCode([...files].reverse(), 'python')).files).toEqual([...files].reverse());
  });

  it('reads a whole text in CRLF: the break before a closing fence is the fence’s', () => {
    const sent = '```python:a.py\r\na = 1\r\nb = 2\r\n```\r\n```python:b.py\r\nc = 3\r\n```\r\n';
    expect(parseRequestCode(sent).files).toEqual([
      { path: 'a.py', code: 'a = 1\r\nb = 2' },
      { path: 'b.py', code: 'c = 3' },
    ]);
  });

  it.each([
    ['a missing last fence', '```python:a.py\na = 1\n```\n```python:b.py\nb = 2', 'b = 2'],
    ['text behind the last fence', '```python:a.py\na = 1\n```\n```python:b.py\nb = 2\n```\nThat is all.', 'b = 2'],
    ['blank lines between blocks', '```python:a.py\na = 1\n```\n\n\n```python:b.py\nb = 2\n```\n\n', 'b = 2'],
  ])('reads %s', (_what, sent, code) => {
    expect(parseRequestCode(sent).files).toEqual([
      { path: 'a.py', code: 'a = 1' },
      { path: 'b.py', code },
    ]);
  });

  it('ignores text before the first block', () => {
    expect(parseRequestCode('My function:\n```python\na = 1\n```').files).toEqual([{ path: null, code: 'a = 1' }]);
  });

  it('takes plain code whose docstring holds fences as plain code', () => {
    const code = 'def f():\n    """\n```python\nf()\n```\n"""\n    return 1\n';
    expect(parseRequestCode(code)).toEqual({ tag: null, files: [{ path: null, code }] });
  });

  it('lets the last of two blocks with one path count', () => {
    expect(parseRequestCode('```go:a.go\none\n```\n```go:a.go\ntwo\n```').files).toEqual([
      { path: 'a.go', code: 'two' },
    ]);
  });

  it('is linear on hostile text', () => {
    const hostile = ['```\n', '```a:b\n', '```a\n\n', 'x\n```a\n', '```\n\n'].map((part) => part.repeat(200_000));
    const started = performance.now();
    for (const text of hostile) parseRequestCode(text);
    expect(performance.now() - started).toBeLessThan(20_000); // quadratic would take hours
  });
});

describe('renderCode and parseRequestCode', () => {
  /** A small linear congruential generator: the same cases on every run. */
  function generator(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  it('are each other’s inverse for all code in which no fence stands at the start of a line', () => {
    const parts = [
      'x = 1',
      '\n',
      '\r\n',
      '\r',
      '\t',
      ' ```',
      '``',
      '"""',
      ' ',
      '\u200b',
      '~~~\n',
      '# `a`',
      '\ufeff',
      '',
    ];
    const random = generator(7);
    for (let run = 0; run < 3000; run += 1) {
      const files = Array.from({ length: 1 + random(3) }, (_, nth) => ({
        path: random(5) === 0 ? null : `dir ${String(nth)}/f.py`,
        code: Array.from({ length: random(12) }, () => parts[random(parts.length)] ?? '')
          .join('')
          .replace(/^`{3,}/gm, '``'),
      }));
      expect(parseRequestCode(renderCode(files, 'python'))).toEqual({ tag: 'python', files });
    }
  });
});
