import { type SyntaxFault } from '../../domain/code-language.port';

/** CPython's own limit. */
const DEEPEST_BRACKETS = 200;
/** No limit can be met by less text. */
const SHORTEST = 100;
/** CPython's own limit. */
const DEEPEST_INDENT = 99;
/** Operators in one expression: with more than the first number its depth must be measured, the second is too many. */
const LONG_EXPRESSION = 1_500;
const LONGEST_EXPRESSION = 50_000;
/** Ours: the checkers take time with the square of these two, which no sensible code comes near. */
const MOST_ADJACENT_STRINGS = 4_000;
const MOST_JOINED_LINES = 1_000;

/** The tokens that count: strings, comments, line ends with the indent after them, joined lines, words, brackets, the rest. */
const TOKEN =
  /("""|'''|"|')|#[^\r\n]*|(\\\r?\n|\\\r)|(?:\r\n?|\n)([ \t\f]*)|([\w\x80-\uffff]+)|([([{])|([)\]}])|([;,=])|([^\s\\:])/g;
const STRING_ENDS: Readonly<Record<string, RegExp>> = {
  '"': /[^"\\\r\n]*(?:\\(?:\r\n|[^])[^"\\\r\n]*)*"?/y,
  "'": /[^'\\\r\n]*(?:\\(?:\r\n|[^])[^'\\\r\n]*)*'?/y,
  '"""': /[^"\\]*(?:(?:\\[^]|"(?!""))[^"\\]*)*(?:""")?/y,
  "'''": /[^'\\]*(?:(?:\\[^]|'(?!''))[^'\\]*)*(?:''')?/y,
};
const NESTING_WORDS: ReadonlySet<string> = new Set(['not', 'lambda', 'await', 'if', 'else']);

/** A fault that is certain, or else one that only a look at the tree can tell. */
export interface Excess extends SyntaxFault {
  certain: boolean;
}

/**
 * The first place where code is nested or repeated beyond what compilers take, else null. It reads tokens only, in
 * linear time and without recursion, so that nothing after it can run out of stack or time, whatever the text.
 */
export function excess(code: string): Excess | null {
  return code.length < SHORTEST ? null : scan(code).excess;
}

/** How many brackets are open at once at most; 0 of code so short that no limit can be met. */
export function deepestBrackets(code: string): number {
  return code.length < SHORTEST ? 0 : scan(code).deepest;
}

interface Scanned {
  excess: Excess | null;
  deepest: number;
}

/** The verdict and the parser ask about the same text in turn. */
let latest: (Scanned & { code: string }) | null = null;

function scan(code: string): Scanned {
  if (latest?.code !== code) latest = { code, ...scanned(code) };
  return latest;
}

function scanned(code: string): Scanned {
  const scan = new Scan();
  let long: Excess | null = null;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(code); token; token = TOKEN.exec(code)) {
    const problem = scan.take(token, code);
    if (problem !== null) {
      const excess = { line: lineAt(code, token.index), message: problem, certain: true };
      return { excess, deepest: scan.deepest };
    }
    if (long === null && scan.depth > LONG_EXPRESSION) {
      long = { line: lineAt(code, token.index), message: TOO_LONG, certain: false };
    }
  }
  return { excess: long, deepest: scan.deepest };
}

/** The 1-based line of an index, counting LF, CRLF and CR alike. */
export function lineAt(code: string, index: number): number {
  return (code.slice(0, index).match(/\r\n?|\n/g)?.length ?? 0) + 1;
}

const TOO_LONG = 'an expression is too long or too deeply nested';

class Scan {
  /** The most brackets that were open at once. */
  deepest = 0;
  /** Operators before each open bracket, in its own expression. */
  private readonly open: number[] = [];
  private readonly indents: number[] = [0];
  private outer = 0;
  private operators = 0;
  private strings = 0;
  private joins = 0;

  /** The operators of the expression at hand and of those around it: it cannot be nested deeper. */
  get depth(): number {
    return this.outer + this.operators;
  }

  take(token: RegExpExecArray, code: string): string | null {
    const [, quote, join, indent, word, opening, closing, separator, operator] = token;
    if (quote !== undefined) return this.string(quote, code);
    if (join !== undefined) return (this.joins += 1) > MOST_JOINED_LINES ? 'too many joined lines' : null;
    if (token[0].startsWith('#')) return null;
    this.joins = 0;
    if (indent !== undefined) return this.line(indent, code);
    if (word === undefined) this.strings = 0;
    if (word !== undefined) {
      if (NESTING_WORDS.has(word)) return this.deeper();
    } else if (opening !== undefined) {
      this.open.push(this.operators);
      this.outer += this.operators + 1;
      this.operators = 0;
      this.deepest = Math.max(this.deepest, this.open.length);
      if (this.open.length > DEEPEST_BRACKETS) return 'too many nested parentheses';
      return this.deeper();
    } else if (closing !== undefined) {
      const before = this.open.pop();
      if (before === undefined) return null;
      this.operators = before + 1; // a call or subscript goes on with the expression before it
      this.outer -= before + 1;
      return this.deeper();
    } else if (separator === '=') return this.deeper();
    else if (separator !== undefined) this.operators = 0;
    else if (operator !== undefined) return this.deeper();
    return null;
  }

  private deeper(): string | null {
    this.operators += 1;
    return this.depth > LONGEST_EXPRESSION ? TOO_LONG : null;
  }

  private string(quote: string, code: string): string | null {
    const end = STRING_ENDS[quote];
    if (end) {
      end.lastIndex = TOKEN.lastIndex;
      end.exec(code);
      TOKEN.lastIndex = Math.max(end.lastIndex, TOKEN.lastIndex);
    }
    return (this.strings += 1) > MOST_ADJACENT_STRINGS ? 'too many adjacent strings' : null;
  }

  private line(indent: string, code: string): string | null {
    if (this.open.length > 0) {
      // Nothing stands at the margin with such a word inside brackets: the scan has misread a nested f-string.
      if (!/(?:def|class|import|from|@)/y.test(code.slice(TOKEN.lastIndex, TOKEN.lastIndex + 6)) || indent !== '')
        return null;
      this.open.length = 0;
      this.outer = 0;
    }
    this.operators = 0;
    this.strings = 0;
    const next = code[TOKEN.lastIndex];
    if (next === undefined || next === '\n' || next === '\r' || next === '#') return null;
    while ((this.indents.at(-1) ?? 0) > indent.length) this.indents.pop();
    if ((this.indents.at(-1) ?? 0) < indent.length) this.indents.push(indent.length);
    return this.indents.length - 1 > DEEPEST_INDENT ? 'too many levels of indentation' : null;
  }
}
