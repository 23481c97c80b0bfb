import { CLEAR, Evidence, LIKELY } from './evidence';
import { of, items, pouring, numeric, matching, type Effect } from './effects';
import { listOf } from './known-methods';

const functions: Record<string, Effect> = {
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

/** What functions of the standard library, by their full names, say of their arguments; the built-in ones stand elsewhere. */
export const LIBRARY_FUNCTIONS: Readonly<Record<string, Effect>> = functions;
