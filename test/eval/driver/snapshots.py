"""What values look like to a judge: plain tuples that can be compared long after the values themselves have changed."""

import math
import types
from collections import deque

LONGEST_ITERATOR = 10_000
EXACT = (bool, int, str, bytes, type(None), type(Ellipsis), type(NotImplemented))


class Node(tuple):
    """A part of a snapshot: first what it is, then what belongs to that."""


class Read:
    """What came out of an iterator, in the place of the iterator itself."""

    def __init__(self, kind, items, ending):
        self.kind = kind
        self.items = items
        self.ending = ending


def type_name(value):
    kind = value if isinstance(value, type) else type(value)
    return f"{kind.__module__}.{kind.__qualname__}"


def read(iterator, limit=LONGEST_ITERATOR):
    """Reads an iterator, at most `limit` items of it, with the exception that ended it."""
    items = []
    ending = "stopped reading"
    while len(items) < limit:
        try:
            items.append(next(iterator))
        except StopIteration:
            ending = "end"
            break
        except Exception as error:
            ending = error
            break
    return Read(type_name(iterator), items, ending)


def snapshot(value):
    """
    A tree of tuples that says everything a caller could notice of a value: types, contents, order, the state of objects,
    and which mutable parts are one and the same object. Iterators are used up.
    """
    return Snapshots().take(value)


def exception_snapshot(error):
    """Type, and what the code itself says: the interpreter's own messages change with the wording of the code."""
    return Snapshots().exception(error)


class Snapshots:
    def __init__(self):
        self.met = {}

    def take(self, value):
        if isinstance(value, float) and type(value) is float:
            return Node(("float", value))
        if type(value) is complex:
            return Node(("items", "builtins.complex", (Node(("float", value.real)), Node(("float", value.imag))), ()))
        if type(value) in EXACT:
            return Node(("value", type_name(value), repr(value)))
        if isinstance(value, type):
            return Node(("value", "type", type_name(value)))
        if isinstance(value, types.ModuleType):
            return Node(("value", "module", value.__name__))
        if type(value) in (tuple, frozenset, range, slice):
            return self.contents(value)
        if id(value) in self.met:
            return Node(("again", self.met[id(value)][0]))
        # The value is kept, so that its identity is not given to another one.
        self.met[id(value)] = (len(self.met), value)
        return self.contents(value)

    def contents(self, value):
        name = type_name(value)
        if isinstance(value, Read):
            ending = value.ending if isinstance(value.ending, str) else self.exception(value.ending)
            return Node(("iterator", value.kind, tuple(self.take(item) for item in value.items), ending))
        if isinstance(value, BaseException):
            return Node(("items", name, tuple(self.take(item) for item in value.args), self.state(value)))
        if isinstance(value, dict):
            pairs = tuple((self.take(key), self.take(item)) for key, item in dict.items(value))
            return Node(("mapping", name, pairs, self.state(value)))
        if isinstance(value, (set, frozenset)):
            members = sorted((self.take(item) for item in value), key=repr)
            return Node(("items", name, tuple(members), self.state(value)))
        if isinstance(value, (list, tuple, deque)):
            kind = list if isinstance(value, list) else tuple if isinstance(value, tuple) else deque
            return Node(("items", name, tuple(self.take(item) for item in kind.__iter__(value)), self.state(value)))
        if hasattr(value, "dtype") and hasattr(value, "tolist"):
            shape = getattr(value, "shape", ())
            return Node(("items", f"{name} {value.dtype} {shape}", (self.take(value.tolist()),), ()))
        if isinstance(value, (types.FunctionType, types.BuiltinFunctionType, types.MethodType)):
            return Node(("value", "function", ""))
        if hasattr(type(value), "__next__"):
            return self.contents(read(value))
        state = self.state(value)
        if isinstance(value, (str, bytes, bytearray, int)):
            base = next(kind for kind in (str, bytes, bytearray, int) if isinstance(value, kind))
            return Node(("object", name, base.__repr__(value), state))
        if isinstance(value, float):
            return Node(("items", name, (Node(("float", float.__float__(value))),), state))
        own_words = type(value).__repr__ is not object.__repr__ and not hasattr(value, "__dict__")
        return Node(("object", name, repr(value) if own_words else "", state))

    def state(self, value):
        """The attributes of an object, by name."""
        attributes = dict(getattr(value, "__dict__", None) or {})
        for kind in type(value).__mro__:
            slots = kind.__dict__.get("__slots__", ())
            for slot in (slots,) if isinstance(slots, str) else slots:
                if slot not in ("__dict__", "__weakref__") and hasattr(value, slot):
                    attributes[slot] = getattr(value, slot)
        for extra in ("maxlen", "default_factory"):
            if hasattr(type(value), extra) and isinstance(value, (deque, dict)):
                attributes[extra] = getattr(value, extra)
        return tuple((key, self.take(attributes[key])) for key in sorted(attributes, key=str))

    def exception(self, error):
        said = was_raised_by_code(error) or not all(isinstance(part, str) for part in error.args)
        parts = tuple(self.take(part) for part in error.args) if said else ()
        cause = "" if error.__cause__ is None else type_name(error.__cause__)
        return Node(("exception", type_name(error), parts, cause))


def was_raised_by_code(error):
    """Whether a `raise` statement raised it, not an operation of the interpreter."""
    import opcode

    traceback = error.__traceback__
    if traceback is None:
        return True
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    code = traceback.tb_frame.f_code.co_code
    return opcode.opname[code[traceback.tb_lasti]] == "RAISE_VARARGS"


def difference(original, candidate, place=""):
    """None for equal snapshots; else the place, and what stands there on either side."""
    if original == candidate:
        return None
    if isinstance(original, Node) and isinstance(candidate, Node) and original[0] == candidate[0]:
        if original[0] == "float":
            return None if same_number(original[1], candidate[1]) else (place, original, candidate)
        if original[0] == "again" or original[:2] != candidate[:2]:
            return (place, original, candidate)
    elif isinstance(original, Node) or isinstance(candidate, Node):
        return (place, original, candidate)
    if not isinstance(original, tuple) or not isinstance(candidate, tuple):
        return (place, original, candidate)
    for at, (left, right) in enumerate(zip(original, candidate)):
        found = difference(left, right, place if isinstance(original, Node) else f"{place}[{at}]")
        if found:
            return found
    return (place, original, candidate) if len(original) != len(candidate) else None


def same_number(left, right):
    if math.isnan(left) or math.isnan(right):
        return math.isnan(left) and math.isnan(right)
    return math.isclose(left, right, rel_tol=1e-9)


def shown(part, longest=160):
    """A snapshot as short text for a person."""
    text = plain(part)
    return text if len(text) <= longest else text[:longest] + " ..."


def plain(part):
    if not isinstance(part, tuple):
        return str(part)
    if not isinstance(part, Node):
        return "[" + ", ".join(plain(item) for item in part) + "]"
    if part[0] == "value":
        return part[2] if part[1].startswith("builtins.") else f"{part[1]} {part[2]}"
    if part[0] == "float":
        return repr(part[1])
    if part[0] == "again":
        return f"the same object as number {part[1]}"
    return " ".join(plain(item) for item in part[1:] if item not in ("", ()))
