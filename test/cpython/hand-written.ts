import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root';
import { NESTED } from './nested-code';
import { snippetsByVersion } from './snippets-by-version';
import { type Sample } from './verdict-comparison';

const FOLDER = join(projectRoot, 'test/fixtures/python');

/** What a text file cannot hold well. */
const ODD = [
  'x = 1\0\n',
  '# \0',
  '\uFEFFx = 1\n',
  'x = "\ud800"\n',
  'if x:\r y\r\n  z\r',
  'x = 1\u2028y = 2\n',
  'x\xa0= 1\n',
  'x = 1\x1a\n',
  'x = 1\\',
  '\\\n',
  'if x:\n\f  y\n',
  'if x:\n  y\n \f  z\n',
  'if x:\n\ty\n\f\tz\n',
  `x = ${'('.repeat(201)}${')'.repeat(201)}\n`,
];

/** All hand-written code of the fixtures; `origin` is its topic. */
export function handWritten(): Sample[] {
  const invalid = topics('invalid').flatMap(({ topic, text }) =>
    text.split(/^=====\n/m).map((code) => ({ origin: topic, code })),
  );
  const versioned = topics('by-version').flatMap(({ topic, text }) =>
    snippetsByVersion(text).map(({ code }) => ({ origin: `by version: ${topic}`, code })),
  );
  return [...invalid, ...versioned, ...ODD.map((code) => ({ origin: 'odd', code }))];
}

/** Code nested just as deep as a version takes, and one level deeper. */
export function nestedCode(version: string): Sample[] {
  return NESTED.flatMap(({ name, nested, deepest }) => {
    const most = deepest[version];
    return most === undefined
      ? []
      : [most, most + 1].map((depth) => ({ origin: `nested: ${name}`, code: nested(depth) }));
  });
}

function topics(folder: string): { topic: string; text: string }[] {
  return readdirSync(join(FOLDER, folder)).map((file) => ({
    topic: file.replace('.txt', ''),
    text: readFileSync(join(FOLDER, folder, file), 'utf8'),
  }));
}
