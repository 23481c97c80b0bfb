class Posting:
    def __init__(self, amount, void=False):
        self.amount = amount
        self.void = void


def posted_total(opening, postings):
    """The opening value plus all postings that are not void.

    Works for cents, for Decimal, for hours as timedelta, for lists of line items and for our Money baskets.
    """
    total = opening
    for posting in postings:
        if not posting.void:
            total += posting.amount
    return total


# ==== exam ====
TARGET = "posted_total"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "What is added may be lists, which grow themselves, times, texts or classes with an __iadd__; sum and join do something else."
SIZES = (1000, 10000, 120000)


class Basket:
    def __init__(self):
        self.parts = []

    def __iadd__(self, other):
        self.parts.append(other)
        return self


def posts(*amounts):
    return [Posting(amount, amount == "void") for amount in amounts]


def calls():
    import datetime
    import decimal

    yield call(0, [])
    yield call([], [])
    yield call(0, posts(1, 2, "void", 2.5))
    yield call([], posts([1], (2, 3), "ab"))
    yield call((), posts((1,), (2,)))
    yield call("", posts("a", "b", "void"))
    yield call(Basket(), posts(1, "x", None))
    yield call(decimal.Decimal("0.10"), posts(decimal.Decimal("0.2"), 3))
    yield call(datetime.timedelta(), posts(datetime.timedelta(hours=8), datetime.timedelta(minutes=30)))
    yield call(0, posts(1e16, 1.0, -1e16, 1.0))
    yield call(bytearray(b"a"), posts(b"b"))
    yield call([], posts({"k": 1}))
    yield call([], posts([1], 5))
    yield call("a", posts(1))
    yield call(None, posts(1))
    yield call(0, iter(posts(1, 2)))
    yield call(0, [None])
    yield call(0, None)


def sized(n):
    return call(0, [Posting(i % 100, i % 10 == 0) for i in range(n)])
