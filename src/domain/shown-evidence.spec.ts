import { shownChanges, shownFiles, shownLine, shownQuote } from './shown-evidence';

describe('shownQuote', () => {
  it.each([
    ['plain', '```text\nplain\n```'],
    ['\n  \n  indented\n\nlast\n\n', '```text\n  indented\n\nlast\n```'],
    ['a ``` b', '````text\na ``` b\n````'],
    ['`````', '``````text\n`````\n``````'],
    ['', ''],
    [' \r\n\t\n ', ''],
  ])('%j', (text, quote) => {
    expect(shownQuote(text, 100)).toBe(quote);
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
});

describe('shownChanges', () => {
  const files = ['a', 'b'].map((code) => ({ path: `${code}.py`, code }));

  it('shows what differs from the original, and everything where nothing does', () => {
    const sent = { optimizationId: 'sent', files };
    expect(shownChanges({ ...sent, changed: files.slice(1) }, 'python')).toBe('```python:b.py\nb\n```');
    expect(shownChanges({ ...sent, changed: [] }, 'python')).toBe('```python:a.py\na\n```\n```python:b.py\nb\n```');
  });
});
