/** Values inside more others are not read: no answer of a model needs them. */
const DEEPEST = 64;
const NOTHING = Symbol('no value');
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WORD = /[a-z_$][\w$-]*/iy;
const SPACE = /\s+/y;
const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, none: null };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * Every JSON object and list that stands in a text, in order, without those inside others; empty ones are left out.
 * Forgiving: line breaks and bare quotation marks in texts, single ones around them, words without any, missing or
 * trailing commas, and a value that breaks off holds what came before. Linear in the text's length; never throws.
 */
export function jsonIn(text: string): object[] {
  return new JsonReader(text).values();
}

class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {}

  values(): object[] {
    const found: object[] = [];
    const opening = /[{[]/g;
    for (let match = opening.exec(this.text); match; match = opening.exec(this.text)) {
      this.at = match.index;
      const value = this.container(1);
      if (Object.keys(value).length > 0) found.push(value);
      opening.lastIndex = this.at; // never back: every character is read a bounded number of times
    }
    return found;
  }

  private container(depth: number): object {
    return this.text[this.at] === '{' ? this.object(depth) : this.list(depth);
  }

  private object(depth: number): object {
    const entries: [string, unknown][] = [];
    this.at += 1;
    for (;;) {
      const key = this.next('}') ? this.key() : NOTHING;
      if (typeof key !== 'string') break;
      this.space();
      if (this.text[this.at] !== ':') break;
      this.at += 1;
      this.space();
      const value = this.value(depth);
      if (value === NOTHING) break;
      entries.push([key, value]);
    }
    return Object.fromEntries(entries);
  }

  private list(depth: number): unknown[] {
    const values: unknown[] = [];
    this.at += 1;
    while (this.next(']')) {
      const value = this.value(depth);
      if (value === NOTHING) break;
      values.push(value);
    }
    return values;
  }

  /** Whether more may come before the closing bracket, which is passed over. */
  private next(closing: string): boolean {
    this.space();
    while (this.text[this.at] === ',') {
      this.at += 1;
      this.space();
    }
    if (this.text[this.at] !== closing) return this.at < this.text.length;
    this.at += 1;
    return false;
  }

  private key(): unknown {
    const first = this.text[this.at];
    return first === '"' || first === "'" ? this.quoted(first) : this.word();
  }

  private value(depth: number): unknown {
    const first = this.text[this.at];
    if (first === '{' || first === '[') return depth < DEEPEST ? this.container(depth + 1) : NOTHING;
    if (first === '"' || first === "'") return this.quoted(first);
    const number = this.take(NUMBER);
    if (number !== null) return Number(number);
    const word = this.word();
    if (typeof word !== 'string') return NOTHING;
    const meant = word.toLowerCase();
    return Object.hasOwn(WORDS, meant) ? WORDS[meant] : word;
  }

  private quoted(mark: string): string {
    const special = mark === '"' ? /["\\]/g : /['\\]/g;
    let text = '';
    this.at += 1;
    for (;;) {
      special.lastIndex = this.at;
      const { index = this.text.length } = special.exec(this.text) ?? {};
      text += this.text.slice(this.at, index);
      this.at = Math.min(index + 1, this.text.length);
      if (index === this.text.length) return text;
      if (this.text[index] === '\\') text += this.escaped();
      else if (this.endsText()) return text;
      else text += mark;
    }
  }

  /** A quotation mark ends a text where JSON goes on behind it; any other is one that should have been escaped. */
  private endsText(): boolean {
    SPACE.lastIndex = this.at;
    const behind = this.at + (SPACE.exec(this.text)?.[0].length ?? 0);
    return behind === this.text.length || ',:}]'.includes(this.text.charAt(behind));
  }

  private escaped(): string {
    const letter = this.text.charAt(this.at);
    this.at += letter.length;
    if (letter !== 'u') return ESCAPES[letter] ?? letter;
    const digits = this.text.slice(this.at, this.at + 4);
    if (!/^[\da-f]{4}$/i.test(digits)) return 'u';
    this.at += 4;
    return String.fromCharCode(parseInt(digits, 16));
  }

  private word(): unknown {
    return this.take(WORD) ?? NOTHING;
  }

  private space(): void {
    this.take(SPACE);
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found !== undefined) this.at += found.length;
    return found ?? null;
  }
}
