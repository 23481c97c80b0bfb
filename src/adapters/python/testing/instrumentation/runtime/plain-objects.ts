/**
 * Writes objects of the project's own classes as plain data: the client reads the rows in a process that cannot import
 * the project, and compares nothing of a row that it cannot read.
 */
export const PLAIN_OBJECTS = String.raw`
from builtins import BaseException, ImportError, NotImplemented
from builtins import dict, frozenset, getattr, isinstance, iter, list, map, object, set, str, tuple, type
from io import BytesIO
from os import getcwd
from os.path import abspath, join
from sys import modules
from types import FunctionType, MethodType

try:
    import dill as pickle
except ImportError:
    import pickle

ROOT = join(getcwd(), "")

def is_own(kind):
    """Whether a class or function is the project's (or a test's): found below the folder in which pytest runs."""
    file = abspath(getattr(modules.get(kind.__module__), "__file__", None) or "/")
    return file.startswith(ROOT) and "site-packages" not in file

def name_of(kind):
    return kind.__module__ + "." + kind.__qualname__

def frozen(part):
    """The same as something that can be a key."""
    if isinstance(part, dict):
        return tuple(part.items())
    return tuple(map(frozen, part)) if isinstance(part, (list, tuple)) else part

def parts_of(value):
    """What makes an object what it is: its class, what it was made of and its state."""
    name = name_of(type(value))
    if isinstance(value, BaseException):  # compared by all but its message
        return [name, {key: part for key, part in value.__dict__.items() if not key.startswith("_")}]
    if isinstance(value, (set, frozenset)):  # in no order
        return [name, (frozenset if isinstance(value, frozenset) else set)(value), getattr(value, "__dict__", None)]
    reduced = value.__reduce_ex__(4)
    if isinstance(reduced, str):
        return [name, reduced]
    _, arguments, state, items, pairs = (*reduced, None, None, None)[:5]
    return [name, arguments, state, list(items or ()), dict(pairs or ())]

class Pickler(pickle.Pickler):
    def reducer_override(self, value):
        if isinstance(value, (type, FunctionType)):
            return (str, (name_of(value),)) if is_own(value) else NotImplemented
        if isinstance(value, MethodType) and is_own(value.__func__):
            return list, (), None, iter([name_of(value.__func__), value.__self__])
        if not is_own(type(value)):
            return NotImplemented
        parts = parts_of(value)
        if type(value).__hash__ in (None, object.__hash__):
            return list, (), None, iter(parts)  # known before its parts are written, one of which it may be
        return tuple, (frozen(parts),)

def dumped(outcome):
    file = BytesIO()
    Pickler(file).dump(outcome)
    return file.getvalue()
`;
