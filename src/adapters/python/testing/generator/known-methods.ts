import { CLEAR, Evidence, type Kind, LIKELY } from './evidence';

/** What is given to a call, and the texts of those that are literals. */
export interface GivenArguments {
  positional: readonly Evidence[];
  texts: readonly (string | null)[];
  named: ReadonlyMap<string, Evidence>;
}

type Effect = (owner: Evidence, given: GivenArguments) => Evidence;

const of = (kind: Kind): Evidence => Evidence.of(kind);
const text = (): Evidence => of('str');

/** A list of `item`. */
export function listOf(item: Evidence, kind: Kind = 'list'): Evidence {
  const list = of(kind);
  list.part('item').unite(item);
  return list;
}

/** A tuple of just these. */
export function rowOf(...items: Evidence[]): Evidence {
  if (items.length === 0) return Evidence.of('tuple', LIKELY);
  const row = of('tuple').withFact(`width ${items.length}`);
  items.forEach((item, nth) => {
    row.part(`[${nth}]`).unite(item);
  });
  return row;
}

const TEXT_METHODS = `strip lstrip rstrip lower upper title capitalize casefold swapcase zfill ljust rjust center
  replace format expandtabs translate removeprefix removesuffix`;
const TEXT_TESTS =
  'isdigit isalpha isalnum isspace islower isupper istitle isnumeric isdecimal isidentifier isprintable isascii';

const methods: Record<string, Effect> = {
  split: (owner, given) => pieces(owner, separatorOf(given)),
  rsplit: (owner, given) => pieces(owner, separatorOf(given)),
  splitlines: (owner) => pieces(owner, '\n'),
  partition: (owner, given) => parted(owner, separatorOf(given)),
  rpartition: (owner, given) => parted(owner, separatorOf(given)),
  startswith: (owner, given) => affix(owner, given, 'starts'),
  endswith: (owner, given) => affix(owner, given, 'ends'),
  find: (owner, given) => sought(owner, given),
  rfind: (owner, given) => sought(owner, given),
  join: (owner, { positional: [items] }) => {
    owner.is('str', CLEAR);
    items?.is('iterable', LIKELY).part('item').is('str', CLEAR);
    return text();
  },
  encode: (owner) => (owner.is('str', CLEAR), of('bytes')),
  decode: (owner) => (owner.is('bytes', CLEAR), text()),

  append: (owner, { positional: [item] }) => held(owner, item, 'list'),
  appendleft: (owner, { positional: [item] }) => held(owner, item, 'deque'),
  insert: (owner, { positional: [index, item] }) => (index?.is('int', CLEAR), held(owner, item, 'list')),
  extend: (owner, { positional: [items] }) => poured(owner, items, 'list'),
  extendleft: (owner, { positional: [items] }) => poured(owner, items, 'deque'),
  sort: (owner, given) => (owner.is('list', CLEAR), keyed(owner, given), of('none')),
  reverse: (owner) => (owner.is('list', CLEAR), of('none')),
  popleft: (owner) => owner.is('deque', CLEAR).part('item'),
  rotate: (owner, { positional: [by] }) => (owner.is('deque', CLEAR), by?.is('int', CLEAR), of('none')),
  remove: (owner, { positional: [item] }) => held(owner, item, null),
  index: (owner, { positional: [item] }) => (held(owner, item, null), of('int')),
  count: (owner, { positional: [item] }) => (held(owner, item, null), of('int')),

  add: (owner, { positional: [item] }) => (held(owner, item, 'set'), item?.withFact('hashed'), of('none')),
  discard: (owner, { positional: [item] }) => (held(owner, item, 'set'), item?.withFact('hashed'), of('none')),

  items: (owner) => listOf(rowOf(owner.is('dict', CLEAR).part('key'), owner.part('value')), 'iterable'),
  keys: (owner) => listOf(owner.is('dict', CLEAR).part('key'), 'iterable'),
  values: (owner) => listOf(owner.is('dict', CLEAR).part('value'), 'iterable'),
  get: (owner, given) => entry(owner, given, true),
  setdefault: (owner, given) => entry(owner, given, true),
  popitem: (owner) => rowOf(owner.is('dict', CLEAR).part('key'), owner.part('value')),
  most_common: (owner) => listOf(rowOf(owner.is('dict', CLEAR).part('key'), of('int'))),

  isoformat: (owner) => (owner.is('date', LIKELY), text()),
  strftime: (owner) => (owner.is('date', LIKELY), text()),
  weekday: (owner) => (owner.is('date', CLEAR), of('int')),
  isoweekday: (owner) => (owner.is('date', CLEAR), of('int')),
  date: (owner) => (owner.is('datetime', LIKELY), of('date')),
  timestamp: (owner) => (owner.is('datetime', CLEAR), of('float')),
  total_seconds: (owner) => (owner.is('timedelta', CLEAR), of('float')),

  write: (owner, { positional: [item] }) => (owner.is('stream', LIKELY), item?.is('str', LIKELY), of('int')),
  flush: (owner) => (owner.is('stream', LIKELY), of('none')),
  read: (owner) => (owner.is('stream', LIKELY), text()),
  readline: (owner) => (owner.is('stream', CLEAR), text()),
  readlines: (owner) => (owner.is('stream', CLEAR), listOf(text())),
  writelines: (owner) => (owner.is('stream', CLEAR), of('none')),
  read_text: (owner) => (owner.is('path', CLEAR), text()),

  is_integer: (owner) => (owner.is('float', CLEAR), of('bool')),
  bit_length: (owner) => (owner.is('int', CLEAR), of('int')),
};
for (const name of TEXT_METHODS.split(/\s+/)) {
  methods[name] = (owner, { positional }) => {
    owner.is('str', CLEAR);
    if (name === 'replace') for (const each of positional.slice(0, 2)) each.is('str', LIKELY);
    return name === 'format' ? text() : owner; // a text of the same kind
  };
}
for (const name of TEXT_TESTS.split(/\s+/)) methods[name] = (owner) => (owner.is('str', CLEAR), of('bool'));
for (const name of [
  'union',
  'intersection',
  'difference',
  'symmetric_difference',
  'issubset',
  'issuperset',
  'isdisjoint',
]) {
  methods[name] = (owner, { positional }) => {
    owner.is('set', CLEAR).part('item').withFact('hashed');
    for (const other of positional) owner.part('item').uniteIfAlike(other.is('iterable', LIKELY).part('item'));
    return name.startsWith('is') ? of('bool') : listOf(owner.part('item'), 'set');
  };
}
for (const name of ['astype', 'reshape', 'ravel', 'flatten', 'transpose', 'cumsum', 'dot', 'tolist'])
  methods[name] = (owner) => owner.is('array', LIKELY);
for (const name of ['mean', 'std', 'var', 'argmax', 'argmin', 'argsort'])
  methods[name] = (owner) => (owner.is('array', LIKELY), of('number'));

/** What methods of built-in types, known by their names alone, say of their owner and arguments; gives their result. */
export const KNOWN_METHODS: ReadonlyMap<string, Effect> = new Map(Object.entries(methods));

function pieces(owner: Evidence, separator: string): Evidence {
  owner.is('str', CLEAR).withFact(`split ${separator}`);
  const list = owner.part('pieces').is('list', CLEAR).withFact('of texts');
  list.part('item').is('str', LIKELY);
  return list;
}

/** What a text is split at, where it is written down or a default says it; white space without any. */
function separatorOf({ texts: [literal], positional: [value] }: GivenArguments): string {
  if (!value) return ' ';
  return literal ?? [...value.texts].find((known) => known !== '') ?? ',';
}

function parted(owner: Evidence, separator: string): Evidence {
  owner.is('str', CLEAR).withFact(`split ${separator}`).withFact('parted');
  const list = owner.part('pieces').is('list', LIKELY);
  return rowOf(list.part('[0]').is('str', CLEAR), text(), list.part('[1]').is('str', CLEAR));
}

function affix(owner: Evidence, { positional: [value], texts: [literal] }: GivenArguments, how: string): Evidence {
  owner.is('str', CLEAR);
  if (literal !== null && literal !== undefined) owner.withFact(`${how} ${literal}`);
  else if (value) owner.part(how).unite(value);
  return of('bool');
}

function sought(owner: Evidence, { texts: [literal], positional: [value] }: GivenArguments): Evidence {
  owner.is('str', CLEAR);
  value?.is('str', LIKELY);
  if (literal) owner.withFact(`contains ${literal}`);
  return of('int');
}

function held(owner: Evidence, item: Evidence | undefined, kind: Kind | null): Evidence {
  if (kind) owner.is(kind, CLEAR);
  if (owner.likeliest === 'str') item?.is('str', LIKELY);
  else if (item) owner.part('item').uniteIfAlike(item);
  return of('none');
}

function poured(owner: Evidence, items: Evidence | undefined, kind: Kind): Evidence {
  owner.is(kind, CLEAR);
  if (items) owner.part('item').uniteIfAlike(items.is('iterable', LIKELY).part('item'));
  return of('none');
}

function keyed(owner: Evidence, { named }: GivenArguments): void {
  const key = named.get('key');
  key?.part('parameter 0').unite(owner.part('item'));
  if (!key) owner.part('item').withFact('ordered');
}

/** `d.get('name', 0)` of a dictionary with that entry or without, `d.get(key)` of one by keys. */
function entry(
  owner: Evidence,
  { texts: [name], positional: [key, otherwise] }: GivenArguments,
  optional: boolean,
): Evidence {
  owner.is('dict', CLEAR);
  const named = name !== null && name !== undefined;
  const value = named ? owner.part(`{${name}}`).called(name) : owner.part('value');
  if (named && optional) owner.withFact(`optional ${name}`);
  if (!named && key) owner.part('key').uniteIfAlike(key.withFact('hashed'));
  if (otherwise) value.uniteIfAlike(otherwise);
  return value;
}
