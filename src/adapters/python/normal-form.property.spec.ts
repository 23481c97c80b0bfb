import { PythonLanguage } from './python-language';

/** A small seeded generator (mulberry32): the same seed always gives the same programs. */
class Chance {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
}

/** How a program is written down: what must not matter. */
interface Style {
  local(nth: number): string;
  string(text: string): string;
  group(expression: string): string;
  comma: string;
  space: string;
  comment(): string;
}

type Write = (style: Style) => string;
const OPERATORS = ['+', '-', '*', '//', '%', '**', '<<', '&', '|', 'and', 'or', '<', '==', 'is not', 'not in'];

function expression(chance: Chance, depth: number): Write {
  const kind = depth === 0 ? chance.below(4) : chance.below(10);
  const inner = (): Write => expression(chance, depth - 1);
  if (kind === 0) {
    const nth = chance.below(4);
    return (style) => style.local(nth);
  }
  if (kind === 1) {
    const number = chance.of(['0', '1', '2.5', '7']);
    return () => number;
  }
  if (kind === 2) {
    const text = chance.of(['a', 'b c', 'é🙂', '']);
    return (style) => style.string(text);
  }
  if (kind === 3) {
    const name = chance.of(['p', 'LIMIT', 'len']);
    return () => name;
  }
  const [a, b] = [inner(), inner()];
  const word = chance.of(['upper', 'items', 'get']);
  if (kind === 4) return (style) => `(${style.group(a(style))}).${word}`;
  if (kind === 5) return (style) => `${word}(${a(style)},${style.space}key=${style.group(b(style))}${style.comma})`;
  if (kind === 6)
    return (style) =>
      `[${style.local(9)} for ${style.local(9)} in ${style.group(a(style))} if ${style.group(b(style))}]`;
  if (kind === 7) return (style) => `(lambda: ${style.group(a(style))})`;
  if (kind === 8) return (style) => `{${a(style)}:${style.space}${style.group(b(style))}${style.comma}}`;
  const operator = chance.of(OPERATORS);
  return (style) => `(${style.group(a(style))} ${style.space}${operator} ${style.group(b(style))})`;
}

function statement(chance: Chance, depth: number): (indent: string) => Write {
  const value = expression(chance, 2);
  const nth = chance.below(4);
  const kind = depth === 0 ? chance.below(3) : chance.below(7);
  const body = kind > 2 ? block(chance, depth - 1) : null;
  return (indent) => (style) => {
    const lines: (() => string)[] = [
      () => `${style.local(nth)}${style.space}=${style.space}${style.group(value(style))}`,
      () => `${style.local(nth)} += ${style.group(value(style))}`,
      () => `return ${style.group(value(style))}`,
      () => `for ${style.local(nth)} in ${style.group(value(style))}:`,
      () => `if ${style.group(value(style))}:`,
      () => `with ${style.group(value(style))} as ${style.local(nth)}:`,
      () => `while ${style.group(value(style))}:`,
    ];
    return `${indent}${lines[kind]!()}${style.comment()}\n${body ? body(`${indent}    `)(style) : ''}`;
  };
}

function block(chance: Chance, depth: number): (indent: string) => Write {
  const statements = Array.from({ length: Math.max(1, depth + chance.below(2)) }, () => statement(chance, depth));
  return (indent) => (style) => statements.map((write) => write(indent)(style)).join('');
}

function program(seed: number): Write {
  const body = block(new Chance(seed), 3)('    ');
  const first: Write = (style) => `    ${[0, 1, 2, 3].map((nth) => style.local(nth)).join(' = ')} = p\n`; // else they are global
  return (style) => `${style.comment()}\ndef f(p):\n    ${style.string('Doc.')}\n${first(style)}${body(style)}\n`;
}

function styled(seed: number): Style {
  const chance = new Chance(seed);
  const names = ['a', 'b', 'total', 'é', 'x1', '_tmp', 'value', 'row'].sort(() => chance.below(3) - 1);
  return {
    local: (nth) => (nth === 9 ? `c${names[0]!}` : names[nth]!),
    string: (text) => chance.of([`'${text}'`, `"${text}"`, `"""${text}"""`]),
    group: (inner) => (chance.below(3) === 0 ? `(${inner})` : inner),
    comma: chance.of(['', ',']),
    space: chance.of(['', ' ', '  ']),
    comment: () => chance.of(['', '', '  # a comment: x = 1', '   ']),
  };
}

const python = new PythonLanguage();
const SEEDS = Array.from({ length: 200 }, (_seed, nth) => nth + 1);

it('is the same however a program is written', () => {
  for (const seed of SEEDS) {
    const write = program(seed);
    const [one, other] = [write(styled(seed * 2)), write(styled(seed * 2 + 1))];
    expect(python.fault(one, '3.12')).toBeNull();
    if (python.normalise(one) !== python.normalise(other)) throw new Error(`seed ${seed}:\n${one}\n${other}`);
  }
});

it('differs after any change of a name that others know, an operator or a constant', () => {
  const changes: [RegExp, string][] = [
    [/\blen\b/, 'max'],
    [/\bLIMIT\b/, 'OTHER'],
    [/\.upper\b/, '.lower'],
    [/\bkey=/, 'reverse='],
    [/ \+ /, ' - '],
    [/ \+=/, ' -='],
    [/ and /, ' or '],
    [/ < /, ' <= '],
    [/\b7\b/, '8'],
    [/'a'/, "'b'"],
    [/\breturn /, 'yield '],
    [/\bwhile /, 'if '],
    [/ is not /, ' is '],
    [/\bp\b(?!\))/, 'q'],
    [/2\.5/, '2.6'],
  ];
  let made = 0;
  for (const seed of SEEDS) {
    const code = program(seed)({ ...styled(seed), comment: () => '', string: (text) => `'${text}'` });
    const normal = python.normalise(code);
    for (const [pattern, replacement] of changes) {
      const changed = code.replace(pattern, replacement);
      if (changed === code) continue;
      made += 1;
      if (python.normalise(changed) === normal) throw new Error(`seed ${seed}: ${String(pattern)}\n${code}`);
    }
  }
  expect(made).toBeGreaterThan(1_000);
});

it('differs when two variables change places', () => {
  let made = 0;
  for (const seed of SEEDS) {
    const style = {
      ...styled(seed),
      string: (text: string) => `'${text}'`,
      group: (inner: string) => inner,
      comment: () => '',
    };
    const write = program(seed);
    const one = write(style);
    let uses = 0;
    // Only the sixth use of a variable is of another one: no renaming can turn the one program into the other.
    const other = write({ ...style, local: (nth) => style.local((uses += 1) === 6 && nth < 4 ? (nth + 1) % 4 : nth) });
    if (one === other) continue;
    made += 1;
    const renamed = python.normalise(one) === python.normalise(other);
    if (renamed && !isRenaming(one, other)) throw new Error(`seed ${seed}:\n${one}\n${other}`);
  }
  expect(made).toBeGreaterThan(50);
});

/** Whether one consistent exchange of names turns the first text into the second: then they are rightly the same. */
function isRenaming(one: string, other: string): boolean {
  const words = (code: string): string[] => code.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  const [from, to] = [words(one), words(other)];
  const names = new Map<string, string>();
  const back = new Map<string, string>();
  return from.every((word, nth) => {
    const fits = (names.get(word) ?? to[nth]) === to[nth] && (back.get(to[nth]!) ?? word) === word;
    names.set(word, to[nth]!);
    back.set(to[nth]!, word);
    return fits;
  });
}
