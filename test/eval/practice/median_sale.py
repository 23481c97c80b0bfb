def median_sale(prices):
    """The median of the sale prices of a quarter, in whole currency units; the lower one of the two in the middle."""
    ordered = sorted(prices)
    if not ordered:
        raise ValueError("no sales in this quarter")
    return ordered[(len(ordered) - 1) // 2]


# ==== exam ====
TARGET = "median_sale"
KIND = "already well written"
IMPROVABLE = False
WHY = "One sort in C and one access: nothing of Python's own finds the middle sooner."
SIZES = (2000, 10000, 40000)


def calls():
    yield call([])
    yield call([5])
    yield call([5, 3])
    yield call([5, 3, 4])
    yield call([2, 2, 1, 9])
    yield call((7, 1.5, True))
    yield call({3, 1, 2})
    yield call({"b": 1, "a": 2, "c": 0})
    yield call(iter([9, 8, 7, 6]))
    yield call("median")
    yield call([1, "2"])
    yield call([None])
    yield call([None, None])
    yield call([[2], [1], [3]])
    yield call(None)


def sized(n):
    return call([150000 + i * 7919 % 600011 for i in range(n)])
