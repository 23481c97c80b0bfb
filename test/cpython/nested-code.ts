import { VERSIONS } from './snippets-by-version';

/** Code nested to any depth, and the greatest depth that each version takes; a version without the construct is left out. */
export interface Nested {
  name: string;
  nested: (depth: number) => string;
  deepest: Readonly<Partial<Record<string, number>>>;
}

const indent = (depth: number): string => ' '.repeat(depth);

/** Each level opens with these lines and holds the next. */
function levels(depth: number, ...lines: string[]): string {
  const opened = Array.from({ length: depth }, (_, level) => lines.map((line) => `${indent(level)}${line}\n`).join(''));
  return `${opened.join('')}${indent(depth)}pass\n`;
}

/** Each level opens with a line, holds the next, and then closes with these lines. */
function wrapped(depth: number, open: string, ...closing: string[]): string {
  const opened = Array.from({ length: depth }, (_, level) => `${indent(level)}${open}\n`).join('');
  const closed = Array.from({ length: depth }, (_, nth) =>
    closing.map((line) => `${indent(depth - 1 - nth)}${line}\n`).join(''),
  ).join('');
  return `${opened}${indent(depth)}pass\n${closed}`;
}

/** Depths for 3.8, for 3.9 to 3.12, and for the versions after. */
function since(first: number | undefined, middle: number, last: number): Record<string, number> {
  return Object.fromEntries(
    VERSIONS.flatMap((version, nth) => {
      const deepest = nth === 0 ? first : nth < 5 ? middle : last;
      return deepest === undefined ? [] : [[version, deepest]];
    }),
  );
}

const from = (minor: number, deepest: number): Record<string, number> =>
  Object.fromEntries(
    VERSIONS.filter((version) => Number(version.slice(2)) >= minor).map((version) => [version, deepest]),
  );

/** Measured with the interpreters, one by one. */
export const NESTED: readonly Nested[] = [
  { name: 'for', nested: (depth) => levels(depth, 'for a in b:'), deepest: since(20, 20, 21) },
  { name: 'while', nested: (depth) => levels(depth, 'while a:'), deepest: since(20, 20, 21) },
  { name: 'with', nested: (depth) => levels(depth, 'with a:'), deepest: since(20, 20, 21) },
  {
    name: 'with items',
    nested: (depth) => `with ${Array(depth).fill('a').join(', ')}: pass\n`,
    deepest: since(20, 20, 21),
  },
  { name: 'try', nested: (depth) => wrapped(depth, 'try:', 'except: pass'), deepest: since(20, 19, 20) },
  { name: 'try, finally', nested: (depth) => wrapped(depth, 'try:', 'finally: pass'), deepest: since(20, 20, 21) },
  {
    name: 'try, both',
    nested: (depth) => wrapped(depth, 'try:', 'except: pass', 'finally: pass'),
    deepest: since(10, 9, 10),
  },
  { name: 'except', nested: (depth) => levels(depth, 'try: pass', 'except a:'), deepest: since(20, 10, 10) },
  { name: 'except as', nested: (depth) => levels(depth, 'try: pass', 'except a as b:'), deepest: since(20, 10, 10) },
  { name: 'except*', nested: (depth) => levels(depth, 'try: pass', 'except* a:'), deepest: from(11, 10) },
  { name: 'if', nested: (depth) => levels(depth, 'if a:'), deepest: since(99, 99, 99) },
  { name: 'class', nested: (depth) => levels(depth, 'class A:'), deepest: since(99, 99, 99) },
  { name: 'for, else', nested: (depth) => levels(depth, 'for a in b: pass', 'else:'), deepest: since(99, 99, 99) },
  { name: 'brackets', nested: (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}\n`, deepest: since(99, 200, 200) },
  { name: 'f-strings', nested: (depth) => `${"f'{".repeat(depth)}1${"}'".repeat(depth)}\n`, deepest: from(12, 149) },
  { name: 'names before a star', nested: (depth) => `${'a, '.repeat(depth)}*b = c\n`, deepest: since(255, 255, 255) },
  { name: 'digits', nested: (depth) => `x = ${'1'.repeat(depth)}\n`, deepest: since(4_300, 4_300, 4_300) },
];
