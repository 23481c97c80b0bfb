import { CERTAIN, CLEAR, Evidence, type Kind, LIKELY, WEAK } from './evidence';
import { type GivenArguments, listOf, rowOf } from './known-methods';

type Effect = (given: GivenArguments) => Evidence;

const of = (kind: Kind): Evidence => Evidence.of(kind);
const items = (value: Evidence | undefined): Evidence => value?.is('iterable', LIKELY).part('item') ?? new Evidence();

/** A function that takes an iterable and gives one of the same items. */
const pouring =
  (kind: Kind): Effect =>
  ({ positional: [value] }) =>
    listOf(items(value), kind);

/** Numbers in, a number of that kind out. */
const numeric =
  (kind: Kind): Effect =>
  ({ positional }) => {
    for (const value of positional) value.is('number', LIKELY);
    return of(kind);
  };

const extreme: Effect = ({ positional, named }) => {
  const [only, ...others] = positional;
  const key = named.get('key');
  const item = others.length === 0 ? items(only).withFact('ordered') : new Evidence();
  for (const value of others.length === 0 ? [] : positional) item.uniteIfAlike(value);
  key?.part('parameter 0').unite(item);
  return item;
};

const ordering: Effect = ({ positional: [value], named }) => {
  const item = items(value);
  const key = named.get('key');
  if (key) key.part('parameter 0').unite(item);
  else item.withFact('ordered');
  return listOf(item);
};

const matching: Effect = ({ positional: [pattern, text], texts: [source] }) => {
  pattern?.is('str', LIKELY);
  text?.is('str', CLEAR);
  if (source && text) text.withFact(`pattern ${source}`);
  return of('object');
};

const mapped: Effect = ({ positional: [call, ...values] }) => {
  values.forEach((value, nth) => {
    call?.part(`parameter ${nth}`).unite(items(value));
  });
  return listOf(call?.part('result') ?? new Evidence(), 'iterator');
};

const functions: Record<string, Effect> = {
  len: ({ positional: [value] }) => value?.withFact('sized').part('length').is('int', CLEAR) ?? of('int'),
  range: ({ positional }) => {
    for (const value of positional) value.is('int', CLEAR).withFact('counted');
    return listOf(of('int'), 'iterable');
  },
  sum: ({ positional: [value] }) => items(value).is('number', LIKELY),
  min: extreme,
  max: extreme,
  sorted: ordering,
  list: pouring('list'),
  tuple: pouring('tuple'),
  set: (given) => hashed(given, 'set'),
  frozenset: (given) => hashed(given, 'frozenset'),
  iter: pouring('iterator'),
  reversed: pouring('iterator'),
  next: ({ positional: [value, otherwise] }) => {
    const item = value?.is('iterator', LIKELY).part('item') ?? new Evidence();
    if (otherwise) item.uniteIfAlike(otherwise);
    return item;
  },
  enumerate: ({ positional: [value] }) => listOf(rowOf(of('int'), items(value)), 'iterator'),
  zip: ({ positional }) => listOf(rowOf(...positional.map(items)), 'iterator'),
  map: mapped,
  filter: ({ positional: [call, value] }) => (
    call?.part('parameter 0').unite(items(value)),
    listOf(items(value), 'iterator')
  ),
  'dict.fromkeys': ({ positional: [value] }) => {
    const made = of('dict');
    made.part('key').unite(items(value).withFact('hashed'));
    made.part('item').unite(made.part('key'));
    return made;
  },
  'functools.partial': ({ positional: [call] }) => call ?? new Evidence(),
  any: ({ positional: [value] }) => (items(value), of('bool')),
  all: ({ positional: [value] }) => (items(value), of('bool')),
  dict: ({ positional: [value] }) => {
    if (!value) return of('dict');
    if (value.likeliest === 'iterable' || value.likeliest === 'iterator' || value.likeliest === 'list') {
      const made = of('dict');
      const item = value.part('item');
      made.part('key').unite(item.part('[0]'));
      made.part('value').unite(item.part('[1]'));
      return made;
    }
    return value.is('dict', CLEAR);
  },
  int: ({ positional: [value] }) => (value?.withFact('digits').is('number', WEAK), of('int')),
  float: ({ positional: [value] }) => (value?.withFact('decimal').is('number', WEAK), of('float')),
  str: () => of('str'),
  repr: () => of('str'),
  bool: () => of('bool'),
  isinstance: () => of('bool'),
  abs: ({ positional: [value] }) => value?.is('number', LIKELY) ?? of('number'),
  round: ({ positional: [value, digits] }) => (
    value?.is('number', LIKELY),
    digits?.is('int', CLEAR).withFact('digits count'),
    of('number')
  ),
  pow: numeric('number'),
  divmod: ({ positional }) => (positional.forEach((value) => value.is('number', LIKELY)), rowOf(of('int'), of('int'))),
  ord: ({ positional: [value] }) => (value?.is('str', CLEAR).withFact('character'), of('int')),
  chr: ({ positional: [value] }) => (value?.is('int', CLEAR).withNumber(97), of('str')),
  'math.gcd': ({ positional }) => (positional.forEach((value) => value.is('int', CLEAR)), of('int')),
  'math.factorial': ({ positional: [value] }) => (value?.is('int', CLEAR), of('int')),
  'math.isqrt': ({ positional: [value] }) => (value?.is('int', CLEAR), of('int')),
  'math.comb': ({ positional }) => (positional.forEach((value) => value.is('int', CLEAR)), of('int')),
  'math.ceil': numeric('int'),
  'math.floor': numeric('int'),
  'math.sqrt': ({ positional: [value] }) => (value?.is('number', LIKELY).withFact('not negative'), of('float')),
  'math.log': ({ positional: [value] }) => (value?.is('number', LIKELY).withFact('positive'), of('float')),
  'math.fsum': ({ positional: [value] }) => items(value).is('number', LIKELY),
  're.findall': (given) => (matching(given), listOf(of('str'))),
  're.split': (given) => (matching(given), listOf(of('str'))),
  're.sub': ({ positional: [, , text], texts: [source] }) => (
    text?.is('str', CLEAR),
    source && text?.withFact(`pattern ${source}`),
    of('str')
  ),
  're.compile': ({ texts: [source] }) =>
    source ? of('object').withFact(`regular expression ${source}`) : of('object'),
  're.escape': ({ positional: [value] }) => (value?.is('str', CLEAR), of('str')),
  'json.loads': ({ positional: [text] }) => text?.is('str', CLEAR).withFact('json').part('json') ?? new Evidence(),
  'json.dumps': () => of('str'),
  'datetime.datetime.strptime': ({ positional: [text, format], texts: [literal] }) => {
    text?.is('str', CLEAR);
    if (format) text?.part('format').unite(format);
    return literal === undefined ? of('datetime') : of('datetime');
  },
  'datetime.datetime.fromisoformat': ({ positional: [text] }) => (
    text?.is('str', CLEAR).withFact('format %Y-%m-%dT%H:%M:%S'),
    of('datetime')
  ),
  'datetime.date.fromisoformat': ({ positional: [text] }) => (
    text?.is('str', CLEAR).withFact('format %Y-%m-%d'),
    of('date')
  ),
  'datetime.timedelta': numeric('timedelta'),
  'decimal.Decimal': ({ positional: [value] }) => (value?.withFact('decimal'), of('decimal')),
  'pathlib.Path': ({ positional: [value] }) => (value?.is('path', LIKELY), of('path')),
  open: ({ positional: [value] }) => (value?.is('path', CLEAR).withFact('existing file'), listOf(of('str'), 'stream')),
  'collections.deque': pouring('deque'),
  'collections.Counter': ({ positional: [value] }) => {
    const made = of('dict');
    if (value) made.part('key').unite(items(value).withFact('hashed'));
    made.part('value').is('int', CLEAR);
    return made;
  },
  'collections.defaultdict': () => of('dict'),
  'collections.OrderedDict': () => of('dict'),
  'copy.copy': ({ positional: [value] }) => value ?? new Evidence(),
  'copy.deepcopy': ({ positional: [value] }) => value ?? new Evidence(),
  'functools.reduce': ({ positional: [call, value] }) => {
    call?.part('parameter 1').unite(items(value));
    return call?.part('result') ?? new Evidence();
  },
  'itertools.chain': ({ positional }) => {
    const made = of('iterator');
    for (const value of positional) made.part('item').uniteIfAlike(items(value));
    return made;
  },
  'itertools.chain.from_iterable': ({ positional: [value] }) => listOf(items(items(value)), 'iterator'),
  'heapq.heappush': ({ positional: [heap, item] }) => (
    item && heap?.is('list', CLEAR).part('item').uniteIfAlike(item),
    of('none')
  ),
  'heapq.heappop': ({ positional: [heap] }) => heap?.is('list', CLEAR).part('item') ?? new Evidence(),
  'heapq.heapify': ({ positional: [heap] }) => (heap?.is('list', CLEAR).part('item').withFact('ordered'), of('none')),
  'asyncio.gather': () => of('list'),
  'asyncio.sleep': ({ positional: [value] }) => (value?.is('float', LIKELY).withFact('a wait'), of('none')),
};
for (const name of [
  'sin',
  'cos',
  'tan',
  'exp',
  'hypot',
  'atan2',
  'radians',
  'degrees',
  'fabs',
  'pow',
  'isnan',
  'isclose',
  'log2',
  'log10',
])
  functions[`math.${name}`] ??= numeric('float');
for (const name of ['match', 'search', 'fullmatch', 'finditer']) functions[`re.${name}`] = matching;
for (const name of ['bisect', 'bisect_left', 'bisect_right', 'insort'])
  functions[`bisect.${name}`] = ({ positional: [list, item] }) => {
    list?.is('list', CLEAR).withFact('ascending').part('item').withFact('ordered');
    if (item) list?.part('item').uniteIfAlike(item);
    return of('int');
  };
for (const name of ['mean', 'median', 'stdev', 'pstdev', 'variance', 'fmean'])
  functions[`statistics.${name}`] = ({ positional: [value] }) => (items(value).is('number', LIKELY), of('float'));
for (const name of ['combinations', 'permutations', 'islice', 'takewhile', 'accumulate', 'cycle', 'product', 'groupby'])
  functions[`itertools.${name}`] = ({ positional }) => {
    const value = positional.find((each) => each.likeliest !== 'callable');
    return name === 'islice' || name === 'accumulate' || name === 'cycle'
      ? listOf(items(value), 'iterator')
      : (items(value), of('iterator'));
  };

/** What functions of the language and its library, known by their full names, say of their arguments; gives their result. */
export const KNOWN_FUNCTIONS: ReadonlyMap<string, Effect> = new Map(Object.entries(functions));

/** What any function of numpy says of its first argument. */
export function numpyCall(name: string, { positional: [value] }: GivenArguments): Evidence {
  const makes = /^(?:zeros|ones|empty|full|arange|linspace|eye|identity|random)/.test(name);
  if (makes) value?.is('number', WEAK);
  else if (/^(?:sqrt|exp|log|abs|sin|cos|floor|ceil|isnan|round|maximum|minimum)$/.test(name))
    value?.is('number', LIKELY);
  else if (value && value.likeliest !== 'number' && value.likeliest !== 'list') value.is('array', LIKELY);
  return /^(?:sum|mean|std|dot|max|min|sqrt|abs)$/.test(name) ? of('number') : of('array');
}

function hashed({ positional: [value] }: GivenArguments, kind: Kind): Evidence {
  return listOf(items(value).withFact('hashed'), kind);
}

/** Kinds that `isinstance` and annotations of built-in types name. */
export const TYPE_NAMES: Readonly<Record<string, Kind>> = {
  ...{ int: 'int', float: 'float', str: 'str', bool: 'bool', bytes: 'bytes', list: 'list', tuple: 'tuple', set: 'set' },
  ...{
    dict: 'dict',
    frozenset: 'frozenset',
    Number: 'number',
    Mapping: 'dict',
    Sequence: 'list',
    datetime: 'datetime',
    date: 'date',
  },
};

/** Evidence that stands for what a type says for certain. */
export function certainly(kind: Kind): Evidence {
  return Evidence.of(kind, CERTAIN);
}
