import { type Kind } from './evidence';

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
