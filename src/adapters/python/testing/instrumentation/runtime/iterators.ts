/** Reads results that compute nothing until they are read, and gives the test something to read again. */
export const ITERATORS = String.raw`
from builtins import Exception, getattr, hasattr, isinstance, len, map, next, property, type
from io import IOBase
from itertools import islice, repeat
from types import GeneratorType

MOST_ITEMS = 10000

class Replay:
    """An iterator over what was read and then the rest, with the attributes of the original."""

    def __init__(self, original, items):
        self._original, self._items = original, items

    @property
    def __class__(self):
        return type(self._original)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)

    def __getattr__(self, name):
        return getattr(self._original, name)

def is_iterator(value):
    return hasattr(type(value), "__next__") and not isinstance(value, IOBase)  # a file is more than its lines

def read(iterator):
    """Its first items, and the exception that came instead of the next one, if any."""
    items = []
    try:
        items.extend(islice(map(next, repeat(iterator)), MOST_ITEMS))
    except Exception as error:
        return items, error
    return items, None

def rest_of(iterator, items, error):
    yield from items
    if error is not None:
        raise error
    if len(items) == MOST_ITEMS:
        yield from map(next, repeat(iterator))

def replayed(iterator, items, error):
    rest = rest_of(iterator, items, error)
    return rest if isinstance(iterator, GeneratorType) else Replay(iterator, rest)
`;
