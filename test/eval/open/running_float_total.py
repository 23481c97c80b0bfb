def running_float_total(amounts, start=0.0):
    """The total after each amount, exactly as the ledger's machine adds: one after the other, from left to right."""
    totals = []
    total = start
    for amount in amounts:
        if amount != amount:
            raise ValueError(f"amount {len(totals)} is not a number")
        total = total + amount
        totals.append(total)
    return totals


# ==== exam ====
TARGET = "running_float_total"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "Each total depends on the one before, in this order of additions, and the check stops at the first bad amount."
SIZES = (500, 2000, 10000)


def calls():
    yield call([])
    yield call([0.1, 0.2, 0.3])
    yield call([1e16, 1.0, -1e16, 1.0])
    yield call([1e308, 1e308, -1e308])
    yield call([1, 2, 3])
    yield call([1, 2, 3], 0)
    yield call([True, 0.5], None or 1)
    yield call([-0.0], -0.0)
    yield call([1.0, float("nan"), 2.0])
    yield call(["b", "c"], "a")
    yield call([[2], [3]], [1])
    yield call(iter([1.5, 2.5]))
    yield run(lambda source: (running_float_total_or_error(source), next(source)), iter([1.0, float("nan"), 3.0]))
    yield call([1.0, "2"])
    yield call([None])
    yield call(None)


def running_float_total_or_error(source):
    try:
        return running_float_total(source)
    except ValueError as error:
        return str(error)


def sized(n):
    return call([i / 7 for i in range(n)])
