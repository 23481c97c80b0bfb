/** What a value may be, as far as its use tells. */
export type Kind =
  | 'none'
  | 'bool'
  | 'int'
  | 'float'
  | 'number'
  | 'str'
  | 'bytes'
  | 'list'
  | 'tuple'
  | 'set'
  | 'frozenset'
  | 'dict'
  | 'deque'
  | 'iterator'
  | 'iterable'
  | 'callable'
  | 'array'
  | 'date'
  | 'datetime'
  | 'timedelta'
  | 'decimal'
  | 'fraction'
  | 'path'
  | 'stream'
  | 'object';

/** How sure a kind is: said by the author, fits no other kind, or merely likely. */
export const CERTAIN = 100;
export const CLEAR = 10;
export const LIKELY = 3;
export const WEAK = 1;

const MOST_ENTRIES = 60;

/**
 * All that is known of one value. Values that must be of one type (both sides of a comparison, an argument and its
 * parameter) share their evidence once they are united.
 */
export class Evidence {
  private united: Evidence | null = null;
  private readonly ownNames = new Set<string>();
  private readonly ownKinds = new Map<Kind, number>();
  private readonly ownTexts = new Set<string>();
  private readonly ownNumbers = new Set<number>();
  private readonly ownParts = new Map<string, Evidence>();
  private readonly ownFacts = new Set<string>();
  private readonly ownClasses = new Set<string>();

  static of(kind: Kind, strength = CLEAR): Evidence {
    return new Evidence().is(kind, strength);
  }

  /** The one that stands for all that were united. */
  get root(): Evidence {
    return this.united === null ? this : this.lastUnited(this.united);
  }

  /** Names that it goes by, the first one first. */
  get names(): ReadonlySet<string> {
    return this.root.ownNames;
  }
  get kinds(): ReadonlyMap<Kind, number> {
    return this.root.ownKinds;
  }
  /** Texts that it is or is compared with. */
  get texts(): ReadonlySet<string> {
    return this.root.ownTexts;
  }
  get numbers(): ReadonlySet<number> {
    return this.root.ownNumbers;
  }
  /** Other values that it holds or gives: `item`, `key`, `.name` (an attribute), `[0]`, `{name}` (an entry of a dictionary). */
  get parts(): ReadonlyMap<string, Evidence> {
    return this.root.ownParts;
  }
  get facts(): ReadonlySet<string> {
    return this.root.ownFacts;
  }
  get classes(): ReadonlySet<string> {
    return this.root.ownClasses;
  }

  is(kind: Kind, strength: number): this {
    const { ownKinds } = this.root;
    ownKinds.set(kind, Math.min((ownKinds.get(kind) ?? 0) + strength, 2 * CERTAIN));
    return this;
  }

  called(name: string): this {
    add(this.root.ownNames, name);
    return this;
  }

  withText(text: string): this {
    if (text.length <= 80) add(this.root.ownTexts, text);
    return this;
  }

  withNumber(value: number): this {
    if (Number.isFinite(value)) add(this.root.ownNumbers, value);
    return this;
  }

  withFact(fact: string): this {
    add(this.root.ownFacts, fact);
    return this;
  }

  /** By the name of a class of the code. */
  ofClass(name: string): this {
    add(this.root.ownClasses, name);
    return this;
  }

  /** The value that a part of it is. */
  part(name: string): Evidence {
    const { ownParts } = this.root;
    let part = ownParts.get(name);
    if (!part) {
      part = new Evidence();
      if (ownParts.size < MOST_ENTRIES) ownParts.set(name, part);
    }
    return part;
  }

  /** The kind that most speaks for; null when nothing speaks for any. */
  get likeliest(): Kind | null {
    let best: Kind | null = null;
    for (const [kind, strength] of this.kinds) if (best === null || strength > (this.kinds.get(best) ?? 0)) best = kind;
    return best;
  }

  /** Whether two values may well be of one type. */
  fits(other: Evidence): boolean {
    const [a, b] = [this.likeliest, other.likeliest];
    if (a === null || b === null || a === b || a === 'none' || b === 'none') return true;
    return FAMILIES.some((family) => family.includes(a) && family.includes(b));
  }

  /** The end of the chain of those that were united; the chain gets shorter on the way. */
  private lastUnited(first: Evidence): Evidence {
    let root = first;
    while (root.united) root = root.united;
    for (let step = first; step.united && step.united !== root;) {
      const next = step.united;
      step.united = root;
      step = next;
    }
    this.united = root;
    return root;
  }

  /** Makes two values one, with their parts. */
  unite(other: Evidence): void {
    const pending: [Evidence, Evidence][] = [[this, other]];
    for (let pair = pending.pop(); pair; pair = pending.pop()) {
      const [into, from] = [pair[0].root, pair[1].root];
      if (into === from) continue;
      from.united = into;
      for (const name of from.ownNames) add(into.ownNames, name);
      for (const [kind, strength] of from.ownKinds) into.is(kind, strength);
      for (const text of from.ownTexts) add(into.ownTexts, text);
      for (const value of from.ownNumbers) add(into.ownNumbers, value);
      for (const fact of from.ownFacts) add(into.ownFacts, fact);
      for (const name of from.ownClasses) add(into.ownClasses, name);
      for (const [name, part] of from.ownParts) {
        const own = into.ownParts.get(name);
        if (own) pending.push([own, part]);
        else if (into.ownParts.size < MOST_ENTRIES) into.ownParts.set(name, part);
      }
    }
  }

  /** Makes two values one unless they are plainly of different types. */
  uniteIfAlike(other: Evidence): void {
    if (this.fits(other)) this.unite(other);
  }
}

const FAMILIES: readonly (readonly Kind[])[] = [
  ['int', 'float', 'number', 'bool', 'decimal', 'fraction'],
  ['list', 'iterable', 'iterator', 'tuple', 'deque', 'set', 'frozenset'],
  ['dict', 'iterable'],
  ['str', 'iterable'],
  ['array', 'iterable', 'list', 'number'],
  ['set', 'frozenset', 'iterable'],
  ['date', 'datetime'],
  ['str', 'path'],
];

function add<T>(set: Set<T>, entry: T): void {
  if (set.size < MOST_ENTRIES) set.add(entry);
}
