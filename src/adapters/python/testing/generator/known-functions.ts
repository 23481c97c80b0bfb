import { CLEAR, Evidence, LIKELY, WEAK } from './evidence';
import { of, items, pouring, numeric, extreme, ordering, mapped, hashed, type Effect } from './effects';
import { LIBRARY_FUNCTIONS } from './known-library';
import { type GivenArguments, listOf, rowOf } from './known-methods';

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
  open: ({ positional: [value] }) => (value?.is('path', CLEAR).withFact('existing file'), listOf(of('str'), 'stream')),
};

/** What functions of the language and its library, known by their full names, say of their arguments; gives their result. */
export const KNOWN_FUNCTIONS: ReadonlyMap<string, Effect> = new Map(
  Object.entries({ ...functions, ...LIBRARY_FUNCTIONS }),
);

/** What any function of numpy says of its first argument. */
export function numpyCall(name: string, { positional: [value] }: GivenArguments): Evidence {
  const makes = /^(?:zeros|ones|empty|full|arange|linspace|eye|identity|random)/.test(name);
  if (makes) value?.is('number', WEAK);
  else if (/^(?:sqrt|exp|log|abs|sin|cos|floor|ceil|isnan|round|maximum|minimum)$/.test(name))
    value?.is('number', LIKELY);
  else if (value && value.likeliest !== 'number' && value.likeliest !== 'list') value.is('array', LIKELY);
  return /^(?:sum|mean|std|dot|max|min|sqrt|abs)$/.test(name) ? of('number') : of('array');
}
