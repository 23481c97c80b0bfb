def add_to_folio(folio, items):
    """Adds what is not None of the items to the folio with +=, whatever kind of folio it is, and returns it.

    Cents, Decimals, lists of lines, bytearrays for the printer, objects with __iadd__: all are in use.
    """
    skipped = 0
    for item in items:
        if item is None:
            skipped += 1
        else:
            folio += item
    return folio, skipped


# ==== exam ====
TARGET = "add_to_folio"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "+= changes a list in place and takes any iterable, and other types have their own; sum, join or + would answer differently."
SIZES = (2000, 20000, 100000)


class Folio:
    def __init__(self):
        self.lines = []

    def __iadd__(self, item):
        self.lines.append(item)
        if item == "void":
            raise LookupError("voided")
        return self


def shared(items):
    mine = [0]
    also = mine
    result, skipped = add_to_folio(mine, items)
    return result is also, also, skipped


def broken(folio, items):
    try:
        add_to_folio(folio, items)
    except (TypeError, LookupError) as error:
        return type(error).__name__, folio
    return folio


def calls():
    yield call(0, [1, 2, None, 3])
    yield call(0, [])
    yield call("", ["a", None, "b"])
    yield call([], [[1], (2, 3), "xy", {4: 5}, iter([6])])
    yield call((1,), [(2,), None, (3,)])
    yield call(bytearray(b"a"), [b"b", bytearray(b"c")])
    yield call(True, [True])
    yield call(1, [0.5, None, 2j])
    yield call({1}, [])
    yield call(Folio(), ["bar", None, 5, [6]])
    yield run(shared, [[1], None, [2]])
    yield run(broken, [1], [[2], 5, [3]])
    yield run(broken, Folio(), ["bar", "void", "spa"])
    yield call("a", [1])
    yield call(None, [1])
    yield call(0, None)


def sized(n):
    return call([], [None if i % 5 == 0 else (i,) for i in range(n)])
