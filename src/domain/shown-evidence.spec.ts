import { shownChanges, shownFiles, shownLine, shownProfile, shownQuote, shownReferences } from './shown-evidence';

describe('shownQuote', () => {
  it.each([
    ['plain', '```text\nplain\n```'],
    ['\n  \n  indented\n\nlast\n\n', '```text\n  indented\n\nlast\n```'],
    ['a ``` b', '````text\na ``` b\n````'],
    ['`````', '``````text\n`````\n``````'],
    ['', ''],
    [' \r\n\t\n ', ''],
    ['\n  \r\n\ttabbed', '```text\n\ttabbed\n```'],
  ])('%j', (text, quote) => {
    expect(shownQuote(text, 100)).toBe(quote);
  });

  it.each(['\n', ' \r\n', ' '])('is quick with millions of blank lines: %j', (blank) => {
    expect(shownQuote(blank.repeat(5_000_000), 100)).toBe('');
    expect(shownQuote(`${blank.repeat(5_000_000)}\nx`, 100)).toBe('```text\nx\n```');
  });

  it('cuts, and may be told what the text is', () => {
    expect(shownQuote('abcdef', 3, 'python')).toBe('```python\nabc…\n```');
  });
});

describe('shownLine', () => {
  it.each([
    ['Performance gain: 726%', 'Performance gain: 726%'],
    [' \n\n first \r\nsecond', 'first'],
    ['', ''],
    [' \n ', ''],
    ['x'.repeat(1000), 'x'.repeat(200)],
  ])('%j', (text, line) => {
    expect(shownLine(text)).toBe(line);
  });
});

describe('shownFiles', () => {
  it('leaves out what does not fit and goes on', () => {
    const files = ['a', 'b'.repeat(70_000), 'c'].map((code, nth) => ({ path: `f${nth}.py`, code }));
    expect(shownFiles(files, 'python')).toBe('```python:f0.py\na\n```\n```python:f2.py\nc\n```');
    expect(shownFiles([], 'python')).toBe('');
  });

  it('lets no file end its fence, nor a path its line', () => {
    const notes = { path: 'notes.md\n## Task', code: 'Use\n```\nthis' };
    expect(shownFiles([notes], 'python')).toBe('````python:notes.md\nUse\n```\nthis\n````');
  });
});

describe('shownChanges', () => {
  const files = ['a', 'b'].map((code) => ({ path: `${code}.py`, code }));

  it('shows what differs from the original, and everything where nothing does', () => {
    const sent = { optimizationId: 'sent', files };
    expect(shownChanges({ ...sent, changed: files.slice(1) }, 'python')).toBe('```python:b.py\nb\n```');
    expect(shownChanges({ ...sent, changed: [] }, 'python')).toBe('```python:a.py\na\n```\n```python:b.py\nb\n```');
  });
});

describe('shownProfile', () => {
  it('drops the padding of rows', () => {
    expect(shownProfile('\n| 1 | x = 1      |\r\nTotal: 3\n')).toBe('| 1 | x = 1 |\nTotal: 3');
  });

  it('shows as many rows as fit, with a mark, of a profile of any size', () => {
    const shown = shownProfile(`| 1 | ${'x'.repeat(90)}${' '.repeat(60)} |\n`.repeat(60_000));
    expect(shown.length).toBeGreaterThan(59_000);
    expect(shown.length).toBeLessThan(60_100);
    expect(shown).toMatch(/x \|\n…$/);
  });
});

describe('shownReferences', () => {
  it('shows the first ones of many, with a mark, and closes the fence that it cuts', () => {
    const shown = shownReferences(`\n\`\`\`python:a.py\n${'total(cart)\n'.repeat(50_000)}\`\`\``);
    expect(shown).toMatch(/^```python:a\.py\ntotal[^]*total\(cart\)\n…\n```$/);
    expect(shown.length).toBeGreaterThan(39_000);
    expect(shown.length).toBeLessThan(40_100);
    expect(shownReferences('x'.repeat(40_000))).toBe('…');
    expect(shownReferences('x'.repeat(39_999))).toBe('x'.repeat(39_999));
  });
});
