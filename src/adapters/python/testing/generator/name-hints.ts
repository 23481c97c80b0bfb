/** What a name alone lets one expect. */
export type Hint =
  'int' | 'float' | 'str' | 'prose' | 'bool' | 'callable' | 'list' | 'dict' | 'graph' | 'matrix' | 'date' | null;

const HINTS: readonly [Hint, RegExp][] = [
  [
    'bool',
    /^(?:is_|has_|should_|use_|allow_|with_)|^(?:flag|enabled|verbose|reverse|active|cancelled|closed|strict|deleted|banned|valid|inclusive)$/,
  ],
  ['callable', /^(?:func|fn|function|callback|predicate|handler|key_func|on_\w+|\w+_(?:fn|func|callback))$/],
  ['graph', /^(?:graph|adjacency|network|dependencies|edges_by_\w+|neighbou?rs|deps)$/],
  ['matrix', /^(?:matrix|grid|board|matrices|image)$/],
  [
    'dict',
    /^(?:mapping|config|configuration|settings|options|params|lookup|metadata|counts|frequencies|stock|inventory|scores_by_\w+|\w+_(?:map|by_\w+|dict|counts))$/,
  ],
  ['prose', /^(?:text|content|sentence|document|paragraph|body|source|message|html|markdown|description|page)$|_text$/],
  [
    'int',
    /^(?:n|m|k|i|j|num|number|count|counter|size|length|limit|index|idx|start|end|stop|step|width|height|depth|level|age|year|month|day|days|port|id|quantity|qty|points|cents|seconds|minutes|hours|position|offset|capacity|window|places|digits|votes|low|high|target|total|base|exponent|modulus|steps|stairs|layers|rows|cols|columns|pages|grams|stars|rank|priority)$|^(?:n|num|max|min|nr)_|_(?:id|count|size|index|number|days|seconds|cents)$/,
  ],
  [
    'float',
    /^(?:price|rate|ratio|weight|amount|score|value|mean|average|temperature|x|y|z|dx|dy|lat|lon|latitude|longitude|factor|threshold|tolerance|epsilon|percent|percentage|balance|cost|salary|speed|distance|alpha|beta|vat|tax|net|gross|probability|reading|measurement|mark)$|_(?:price|rate|ratio|weight|score|value|cost)$/,
  ],
  [
    'str',
    /^(?:name|word|line|key|label|title|s|string|path|url|email|address|city|country|code|token|tag|category|kind|type|status|currency|sku|product|article|lang|language|char|character|letter|prefix|suffix|separator|sep|delimiter|pattern|query|user|username|customer|person|student|author|reader|room|color|colour|extension|item|entry|event|node|vertex|station|task|host|ip|isbn|shop|vendor|phrase|subject|sensor|id|stem|term)$|_(?:name|key|label|title|path|url|email|code|token|tag|type|status)$/,
  ],
];

/** Names that say nothing of what they stand for. */
export const VAGUE = /^(?:value|item|element|entry|it|obj|data|left|right|old|new|result|cell|other|[a-z])$/;

/** What the first of some names that says anything lets one expect. */
export function hintOf(names: Iterable<string>): Hint {
  for (const name of names) {
    const plain = name
      .toLowerCase()
      .replace(/^_+|_+$/g, '')
      .replace(/\d+$/, '');
    for (const [hint, pattern] of HINTS) if (pattern.test(plain)) return hint;
    const single = singular(plain);
    if (single !== plain && hintOf([single]) !== null) return 'list';
    if (
      /^(?:items|values|data|nums|arr|array|lst|seq|sequence|elements|records|results|samples|series|numbers|rows|points|edges|pairs)$/.test(
        plain,
      )
    )
      return 'list';
  }
  return null;
}

/** `word` for `words`; other names as they are. */
export function singular(name: string): string {
  if (/(?:ss|us|is)$/.test(name) || name.length < 4) return name;
  if (name === 'people') return 'person';
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return /(?:s|x|ch|sh)es$/.test(name) ? name.slice(0, -2) : name.replace(/s$/, '');
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  person: ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Zoë'],
  email: ['ada@example.com', 'bob@example.com', 'Ada@Example.com', 'eve@example.org', ' cleo@example.com'],
  country: ['DE', 'FR', 'US', 'JP'],
  currency: ['EUR', 'USD', 'GBP'],
  city: ['Berlin', 'Paris', 'Oslo', 'Rome'],
  url: ['https://example.com/a', 'https://example.com/b?x=1', 'http://example.org', 'https://example.com/a#top'],
  path: ['a/b/c.txt', 'a/b', 'readme.md', 'src/main.py'],
  separator: [',', ';', '-'],
  character: ['a', 'b', 'z', 'A', ' '],
  date: ['2024-01-31', '2024-02-29', '2023-12-31', '2024-03-01'],
  word: ['apple', 'banana', 'cherry', 'fig', 'Apple', 'éclair', 'Straße', 'STRASSE'],
};
const FORMS: readonly [keyof typeof WORDS, RegExp][] = [
  ['email', /mail/],
  ['url', /^(?:url|link|href)|_url$/],
  ['currency', /currency/],
  ['country', /country/],
  ['city', /^(?:city|town)$/],
  ['path', /^(?:path|file|filename|folder|directory)$|_path$/],
  ['separator', /^(?:sep|separator|delimiter)$/],
  ['character', /^(?:char|character|letter|ch|c)$/],
  ['date', /date|^(?:day|today)$/],
  ['person', /^(?:person|user|username|customer|student|author|reader|player|owner|first_name|last_name|people)$/],
];

/** Words of the kind that names speak of. They are few, so that values of different places are now and then the same. */
export function wordsFor(names: Iterable<string>): { stem: string; pool: readonly string[] } {
  for (const name of names) {
    const plain = singular(name.toLowerCase());
    for (const [kind, pattern] of FORMS) if (pattern.test(plain)) return { stem: kind, pool: WORDS[kind] ?? [] };
  }
  return { stem: 'word', pool: WORDS['word'] ?? [] };
}
