import { type Random } from './random';

const DEEPEST = 12;
const LONGEST = 60;

/**
 * A text that a regular expression finds, for the common parts of its language; what it does not know (look-around,
 * references back) is left out, so that the text may not match.
 */
export function patternText(source: string, random: Random): string {
  const reader = new PatternReader(source.slice(0, 400), random);
  return reader.alternatives(0).slice(0, LONGEST);
}

class PatternReader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly random: Random,
  ) {}

  /** Up to the end of the group. */
  alternatives(depth: number): string {
    const found: string[] = [''];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at += 1;
        found.push('');
      } else found.push((found.pop() ?? '') + this.repeated(depth));
    }
    return this.random.of(found);
  }

  private repeated(depth: number): string {
    const begin = this.at;
    const first = this.single(depth);
    const [low, high] = this.counts();
    let text = '';
    const end = this.at;
    const times = low + this.random.below(high - low + 1);
    for (let nth = 0; nth < times && text.length < LONGEST; nth += 1) {
      if (nth === 0 || depth > 3) text += first;
      else {
        this.at = begin;
        text += this.single(depth);
      }
    }
    this.at = end;
    return text;
  }

  private counts(): [number, number] {
    const rest = this.source.slice(this.at, this.at + 12);
    const [whole = '', sign, low, comma, high] = /^(?:([*+?])|\{(\d*)(,?)(\d*)\})[?+]?/.exec(rest) ?? [];
    this.at += whole.length;
    if (sign === '*') return [0, 3];
    if (sign === '+') return [1, 4];
    if (sign === '?') return [0, 1];
    if (whole === '') return [1, 1];
    const least = Math.min(Number(low), 20);
    return [least, comma ? Math.min(high ? Number(high) : least + 3, 24) : least];
  }

  private single(depth: number): string {
    const character = this.source[this.at] ?? '';
    this.at += 1;
    if (character === '^' || character === '$') return '';
    if (character === '.') return this.random.of(['a', 'b', 'x', '1', ' ']);
    if (character === '[') return this.inClass();
    if (character === '\\') return this.escaped();
    if (character !== '(') return character;
    const [opening = ''] =
      /^\?(?:P?<[A-Za-z_]\w*>|[aiLmsux-]*:|[aiLmsux]+(?=\)))/.exec(this.source.slice(this.at, this.at + 60)) ?? [];
    const isLook = opening === '' && this.source[this.at] === '?';
    this.at += opening.length;
    const text = depth > DEEPEST ? '' : this.alternatives(depth + 1);
    this.at += 1;
    return isLook ? '' : text;
  }

  private escaped(): string {
    const letter = this.source[this.at] ?? '';
    this.at += 1;
    const classes: Readonly<Record<string, string>> = {
      d: '0123456789',
      w: 'abcxyz019_',
      s: ' ',
      S: 'abz19',
      D: 'ab-',
      W: ' -.',
    };
    const plain: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '', B: '', A: '', Z: '', r: '\r' };
    const choice = classes[letter];
    return choice === undefined ? (plain[letter] ?? letter) : this.random.of(choice.split(''));
  }

  private inClass(): string {
    const excludes = this.source[this.at] === '^';
    if (excludes) this.at += 1;
    const choices: string[] = [];
    let isFirst = true;
    const digits = /^[^\]]*\\d/.test(this.source.slice(this.at, this.at + 40));
    while (this.at < this.source.length && (isFirst || this.source[this.at] !== ']')) {
      isFirst = false;
      if (this.source[this.at] === '\\') {
        this.at += 1;
        choices.push(this.escaped());
        continue;
      }
      const from = this.source[this.at] ?? '';
      this.at += 1;
      const to = this.source[this.at + 1];
      if (this.source[this.at] === '-' && to !== undefined && to !== ']') {
        this.at += 2;
        const span = Math.max(0, to.charCodeAt(0) - from.charCodeAt(0));
        choices.push(String.fromCharCode(from.charCodeAt(0) + this.random.below(Math.min(span, 60) + 1)));
      } else choices.push(from);
    }
    this.at += 1;
    if (digits && !excludes) return String(this.random.below(10));
    if (!excludes) return choices.length > 0 ? this.random.of(choices) : '';
    return 'abcxyz 019'.split('').find((character) => !choices.includes(character)) ?? 'a';
  }
}
