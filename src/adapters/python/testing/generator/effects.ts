import { CLEAR, Evidence, type Kind, LIKELY } from './evidence';
import { type GivenArguments, listOf } from './known-methods';

/** What a call says of its arguments; gives its result. */
export type Effect = (given: GivenArguments) => Evidence;

/** A value of that kind. */
export const of = (kind: Kind): Evidence => Evidence.of(kind);
/** An item of what is looped over. */
export const items = (value: Evidence | undefined): Evidence =>
  value?.is('iterable', LIKELY).part('item') ?? new Evidence();

/** A function that takes an iterable and gives one of the same items. */
export const pouring =
  (kind: Kind): Effect =>
  ({ positional: [value] }) =>
    listOf(items(value), kind);

/** Numbers in, a number of that kind out. */
export const numeric =
  (kind: Kind): Effect =>
  ({ positional }) => {
    for (const value of positional) value.is('number', LIKELY);
    return of(kind);
  };

/** The least or the greatest of some. */
export const extreme: Effect = ({ positional, named }) => {
  const [only, ...others] = positional;
  const key = named.get('key');
  const item = others.length === 0 ? items(only).withFact('ordered') : new Evidence();
  for (const value of others.length === 0 ? [] : positional) item.uniteIfAlike(value);
  key?.part('parameter 0').unite(item);
  return item;
};

/** The same items in order. */
export const ordering: Effect = ({ positional: [value], named }) => {
  const item = items(value);
  const key = named.get('key');
  if (key) key.part('parameter 0').unite(item);
  else item.withFact('ordered');
  return listOf(item);
};

/** A regular expression against a text. */
export const matching: Effect = ({ positional: [pattern, text], texts: [source] }) => {
  pattern?.is('str', LIKELY);
  text?.is('str', CLEAR);
  if (source && text) text.withFact(`pattern ${source}`);
  return of('object');
};

/** What a function gives for each item. */
export const mapped: Effect = ({ positional: [call, ...values] }) => {
  values.forEach((value, nth) => {
    call?.part(`parameter ${nth}`).unite(items(value));
  });
  return listOf(call?.part('result') ?? new Evidence(), 'iterator');
};

/** The items of something in what needs their hashes. */
export function hashed({ positional: [value] }: GivenArguments, kind: Kind): Evidence {
  return listOf(items(value).withFact('hashed'), kind);
}
