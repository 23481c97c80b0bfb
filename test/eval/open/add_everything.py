def add_everything(parts, start):
    """`start` with every part added to it by +=: numbers, texts, lists (which grow themselves), matrices, whatever adds."""
    total = start
    for part in parts:
        total += part
    return total


# ==== exam ====
TARGET = "add_everything"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "A list that is passed in grows itself by += and takes any iterable; join or sum would do something else."
SIZES = (500, 2000, 10000)


class Log:
    def __init__(self):
        self.seen = []

    def __iadd__(self, other):
        self.seen.append(other)
        return self

    def __add__(self, other):
        raise AssertionError("only += is for logs")


class Shout(str):
    def __add__(self, other):
        return Shout(str.__add__(self, str(other).upper()))


def calls():
    yield call([], "x")
    yield call(["a", "b"], "x")
    yield call([1, 2.5], 0)
    yield call([[1], (2,), "ab"], [])
    yield call([(1,), (2,)], ())
    yield call([{"k": 1}], ["s"])
    yield call(["a", 1], Log())
    yield call(["a", "b"], Shout("x"))
    yield call(["a", Shout("b")], "x")
    yield call([Shout("a"), "b"], Shout(""))
    yield call([b"a", b"b"], bytearray())
    yield call(["a", 1], "x")
    yield call([1, "a"], 0)
    yield call([None], [])
    yield call(["ä", "\u0308"], "")
    yield call(iter([1, 2]), 0.5)
    yield call(None, "")
    yield call([0.1] * 3 + [1e16, -1e16], 0)


def sized(n):
    return call([i % 7 for i in range(n)], 0)
