def fewest_stamps(postage, values=(1, 10, 25, 85)):
    """The smallest number of stamps that make up the postage exactly (in cents), or None if there is no way."""
    if postage == 0:
        return 0
    best = None
    for value in values:
        if value <= postage:
            rest = fewest_stamps(postage - value, values)
            if rest is not None and (best is None or rest + 1 < best):
                best = rest + 1
    return best


# ==== exam ====
TARGET = "fewest_stamps"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same rest is worked out again on every way to it; a table or a cache does each amount once."
SIZES = (15, 30, 55)


def calls():
    yield call(0)
    yield call(1)
    yield call(9)
    yield call(10)
    yield call(26)
    yield call(30)
    yield call(7, (3, 5))
    yield call(8, (3, 5))
    yield call(15, (7, 5, 5))
    yield call(6, (1, 3, 4))
    yield call(3, ())
    yield call(4, (5, 10))
    yield call("10")
    yield call(None)
    yield call(5, None)


def sized(n):
    return call(n, (4, 5, 7, 11))
