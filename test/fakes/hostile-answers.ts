const size = 1_000_000;

/** One text again and again, up to a megabyte in all. */
function repeated(text: string, before = '', after = ''): string {
  return before + text.repeat(Math.floor((size - before.length - after.length) / text.length)) + after;
}

const header = '*** Begin Patch\n*** Update File: shop/pricing.py\n';
const line = '    total = 0.0\n';

/** Megabytes that a model would only send by accident or by order of somebody, each by what it is made of. */
export const hostileAnswers: Readonly<Record<string, string>> = {
  'nested fences': repeated('```python:shop/pricing.py\n```\n````\n~~~\n'),
  'opening fences only': repeated('```python:shop/pricing.py\n'),
  'fences that grow': Array.from({ length: 1_400 }, (_, nth) => `${'`'.repeat(3 + nth)}python`).join('\n'),
  'a million <': '<'.repeat(size),
  'SEARCH lines': repeated('<<<<<<< SEARCH\n'),
  'SEARCH and REPLACE lines': repeated('<<<<<<< SEARCH\n=======\n>>>>>>> REPLACE\n'),
  'one block of dividers': repeated('=======\n', '<<<<<<< SEARCH\n', '>>>>>>> REPLACE\n'),
  'blocks that match': repeated(`shop/pricing.py\n<<<<<<< SEARCH\n${line}=======\n${line}>>>>>>> REPLACE\n`),
  'one block of elided lines': repeated(
    '...\n',
    'shop/pricing.py\n<<<<<<< SEARCH\n',
    '=======\n...\n>>>>>>> REPLACE\n',
  ),
  'hunks without lines': repeated('@@\n', header),
  '100,000 hunks': repeated('@@\n-a\n+b\n', header),
  'hunks that match': repeated(`@@\n-${line}+${line}`, header),
  'one hunk of one line': repeated(` ${line}`, `${header}@@\n`),
  'one hunk of blank lines': repeated('\n', `${header}@@\n`, '+x\n'),
  'anchors of anchors': repeated('@@ def total_price\n', header),
  'files of a diff': repeated('--- a/shop/pricing.py\n+++ b/shop/pricing.py\n@@ -1 +1 @@\n-a\n+b\n'),
  'headers of a diff': repeated('--- a/shop/pricing.py\n'),
  'ends of thoughts': repeated('x</think>\n'),
  'tags inside tags': repeated('<code>\n'),
  'tags that never end': repeated('<thinking><answer><code>'),
  'deep brackets': `\`\`\`python:shop/pricing.py\nx = ${'('.repeat(size / 2)}${')'.repeat(size / 2)}\n\`\`\``,
  'deep indentation': `\`\`\`python:shop/pricing.py\n${Array.from({ length: 1_400 }, (_, nth) => `${' '.repeat(nth)}if x:\n`).join('')}\n\`\`\``,
  'one long line': `\`\`\`python:shop/pricing.py\nx = 1${' + 1'.repeat(size / 4)}\n\`\`\``,
  'code that is no code': repeated('}{ ;; def class ) ( ', '```python:shop/pricing.py\n', '\n```'),
  'valid code': repeated('x = f(1)\n', '```python:shop/pricing.py\n', '\n```'),
  quotes: `\`\`\`python:shop/pricing.py\n${'"'.repeat(size)}\n\`\`\``,
  'white space': ' '.repeat(size),
  'blank lines': '\n'.repeat(size),
  'carriage returns': '\r'.repeat(size),
};
