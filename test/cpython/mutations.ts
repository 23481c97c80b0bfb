import { type SyntaxNode } from '../../src/adapters/syntax-tree/syntax-node';
import { indentAt, type Source, sourceOf } from './mutable-source';
import { OddCode } from './odd-code';
import { SeededRandom } from './random';
import { type Sample } from './verdict-comparison';

type Change = (source: Source, random: SeededRandom, odd: OddCode) => string | null;

const KEYWORDS =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type _ print'.split(
    ' ',
  );
const SYMBOLS = '( ) [ ] { } , : ; . = == := += -> * ** / @ ~ ! \\ # " \' """ ... - < % 0 1_ 0x $ ? ` é'.split(' ');
const TOKENS = [...KEYWORDS, ...SYMBOLS];
const NAMES = ['__debug__', '__class__', 'None', 'match', 'case', 'type', '_', 'print', 'self', 'await', 'async'];
const STRINGS =
  "\\x1 \\u12 \\U00110000 \\N{NULL} \\N{DASH} \\N{x} \\777 \\8 \\\\ \\ { } {} {{ {a} {a!x} {a:{b}} {a=} {\"} {''} {#} {a\\n} {lambda:1} {*a} {yield} é \0 \n".split(
    ' ',
  );
const HEADERS: readonly [RegExp, string][] = [
  [/\bdef\b/g, 'async def'],
  [/\basync def\b/g, 'def'],
  [/\bfor\b/g, 'async for'],
  [/\bwith\b/g, 'async with'],
  [/\bexcept\b/g, 'except*'],
  [/\breturn\b/g, 'yield'],
  [/\breturn\b/g, 'yield from'],
  [/\breturn\b/g, 'return await'],
  [/\breturn\b/g, 'global'],
  [/\bdef\b/g, 'class'],
  [/\bclass\b/g, 'def'],
  [/\bif\b/g, 'while'],
  [/\bfor\b/g, 'if'],
  [/\bif\b/g, 'match'],
  [/\bif\b/g, 'case'],
  [/\belse\b/g, 'finally'],
  [/\bself\.\b/g, ''],
  [/\bimport\b/g, 'import *'],
  [/ = /g, ' := '],
  [/ = /g, ' += '],
  [/ = /g, ': '],
  [/ == /g, ' = '],
  [/=/g, ': '],
];

const splice = (text: string, start: number, end: number, insert: string): string =>
  text.slice(0, start) + insert + text.slice(end);

function lines({ text }: Source, random: SeededRandom, change: (all: string[], nth: number) => unknown): string {
  const all = text.split('\n');
  change(all, random.below(all.length));
  return all.join('\n');
}

/** Puts code on lines of its own before a statement. */
function inserted(source: Source, random: SeededRandom, compose: (indent: string) => string | null): string | null {
  const statement = random.of(source.statements);
  const indent = statement ? indentAt(source.text, statement.start) : null;
  const code = indent === null ? null : compose(indent);
  if (!statement || code === null) return null;
  return splice(source.text, statement.start, statement.start, `${code}\n${indent}`);
}

function inList(source: Source, random: SeededRandom, piece: string, ...types: string[]): string | null {
  const list = random.of(source.nodes(...types));
  if (!list) return null;
  const commas = list.children.filter(({ type }) => type === ',');
  const place = random.of([...commas, list.children.at(0)!])!;
  return splice(source.text, place.end, place.end, place.type === ',' ? ` ${piece},` : `${piece}, `);
}

function replaced(source: Source, random: SeededRandom, nodes: SyntaxNode[], piece: string): string | null {
  const node = random.of(nodes);
  return node ? splice(source.text, node.start, node.end, piece) : null;
}

/** Each changes one thing; null where the file offers no place for it. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'delete token': (source, random) => replaced(source, random, source.tokens, ''),
  'duplicate token': ({ text, tokens }, random) => {
    const token = random.of(tokens)!;
    return splice(text, token.end, token.end, ` ${text.slice(token.start, token.end)}`);
  },
  'swap tokens': ({ text, tokens }, random) => {
    const nth = random.below(tokens.length - 1);
    const [a, b] = [tokens[nth]!, tokens[nth + 1]!];
    const between = text.slice(a.end, b.start);
    return splice(text, a.start, b.end, text.slice(b.start, b.end) + between + text.slice(a.start, a.end));
  },
  'replace token': (source, random) => {
    const other = random.of(source.tokens)!;
    return replaced(source, random, source.tokens, source.text.slice(other.start, other.end));
  },
  'foreign token': (source, random) => replaced(source, random, source.tokens, random.of(TOKENS)!),
  'insert token': ({ text, tokens }, random) => {
    const { start } = random.of(tokens)!;
    return splice(text, start, start, `${random.of(TOKENS)!} `);
  },
  rename: (source, random) => {
    const other = random.of(source.names);
    const name = other && random.below(2) === 0 ? source.text.slice(other.start, other.end) : random.of(NAMES)!;
    return replaced(source, random, source.names, name);
  },
  keyword: ({ text }, random) => {
    const [word, other] = random.of(HEADERS)!;
    const place = random.of([...text.matchAll(word)]);
    return place ? splice(text, place.index, place.index + place[0].length, other) : null;
  },
  'indent line': (source, random) =>
    lines(source, random, (all, nth) => (all[nth] = `${random.of([' ', '    ', '\t', '\f'])!}${all[nth]!}`)),
  'dedent line': (source, random) =>
    lines(source, random, (all, nth) => (all[nth] = all[nth]!.slice(random.of([1, 4, 8])))),
  'retab line': (source, random) => lines(source, random, (all, nth) => (all[nth] = all[nth]!.replace(/^ +/, '\t'))),
  'delete line': (source, random) => lines(source, random, (all, nth) => all.splice(nth, 1)),
  'duplicate line': (source, random) => lines(source, random, (all, nth) => all.splice(nth, 0, all[nth]!)),
  'move line': (source, random) =>
    lines(source, random, (all, nth) => all.splice(random.below(all.length), 0, ...all.splice(nth, 1))),
  'join lines': (source, random) =>
    lines(source, random, (all, nth) =>
      all.splice(nth, 2, `${all[nth]!}${random.of([' ', ';', ' \\', ''])!}${all[nth + 1] ?? ''}`),
    ),
  'cut off': ({ text, tokens }, random) => text.slice(0, random.of(tokens)!.end),
  'move statement': (source, random) =>
    inserted(source, random, (indent) => {
      const moved = random.of(source.statements)!;
      const own = indentAt(source.text, moved.start);
      const code = source.text.slice(moved.start, moved.end);
      return own === null ? null : code.replaceAll(`\n${own}`, `\n${indent}`);
    }),
  'odd statement': (source, random, odd) => inserted(source, random, (indent) => odd.piece('statements', indent)),
  'odd last statement': (source, random, odd) => {
    const statement = random.of(source.statements);
    const indent = statement ? indentAt(source.text, statement.start) : null;
    if (!statement || indent === null) return null;
    return splice(source.text, statement.end, statement.end, `\n${indent}${odd.piece('statements', indent)}`);
  },
  'scope statement': (source, random) => {
    const name = random.of(source.names);
    if (!name) return null;
    const word = random.of(['global', 'nonlocal', 'del', 'from __future__ import', 'import'])!;
    return inserted(source, random, () => `${word} ${source.text.slice(name.start, name.end)}`);
  },
  'odd expression': (source, random, odd) => replaced(source, random, source.expressions, odd.piece('expressions')),
  'bracketed odd expression': (source, random, odd) =>
    replaced(source, random, source.expressions, `(${odd.piece('expressions')})`),
  'odd target': (source, random, odd) =>
    replaced(
      source,
      random,
      source.expressions.filter(({ field }) => field === 'left' || field === 'alias'),
      odd.piece('targets'),
    ),
  'odd argument': (source, random, odd) => inList(source, random, odd.piece('arguments'), 'argument_list'),
  'odd parameter': (source, random, odd) => inList(source, random, odd.piece('parameters'), 'parameters'),
  'odd annotation': (source, random, odd) =>
    replaced(source, random, source.nodes('type'), odd.piece('expressions')) ??
    replaced(source, random, source.nodes('parameters'), `(a: ${odd.piece('expressions')})`),
  'odd decorator': (source, random, odd) => {
    const definition = random.of(source.nodes('function_definition', 'class_definition'));
    const indent = definition ? indentAt(source.text, definition.start) : null;
    if (!definition || indent === null) return null;
    return splice(source.text, definition.start, definition.start, `@${odd.piece('expressions')}\n${indent}`);
  },
  'string prefix': (source, random) => {
    const start = random.of(source.nodes('string_start'));
    return start
      ? splice(source.text, start.start, start.start, random.of(['f', 'b', 'r', 'u', 'rb', 't', 'F', 'bu', 'x'])!)
      : null;
  },
  'string content': (source, random) => {
    const content = random.of(source.nodes('string_content'));
    if (!content) return null;
    const index = content.start + random.below(content.end - content.start + 1);
    return splice(source.text, index, index, random.of(STRINGS)!);
  },
  'formatted string': (source, random, odd) => {
    const piece = odd.piece('expressions').replace(/"/g, random.below(2) === 0 ? "'" : '"');
    const form = random.of(['', '', '!r', '=', ':>{a}', ':{a:{b}}'])!;
    return replaced(source, random, source.nodes('string'), `f"x{${piece}${form}}y"`);
  },
};

/** Valid files changed at random in one place each, the same for the same seed. */
export function* mutations(files: readonly [string, string][], count: number, seed: number): Generator<Sample> {
  const random = new SeededRandom(seed);
  const odd = new OddCode(random);
  const kinds = Object.keys(CHANGES);
  for (let made = 0; made < count;) {
    const [path, text] = random.of(files)!;
    const kind = kinds[made % kinds.length]!;
    const source = sourceOf(text);
    const code = source ? CHANGES[kind]!(source, random, odd) : null;
    if (code === null || code === text) continue;
    made += 1;
    yield { origin: `${kind}, ${path}`, code };
  }
}
