from functools import partial


def rounded_cents(values, start=0):
    total = start
    for value in values:
        total += round(value + 1e-9, 2)
    return total


sum = rounded_cents  # noqa: A001: every sum of this module is one of cents
sorted = partial(sorted, key=abs)  # noqa: A001


def summary(values):
    """Sum in cents and the values by their size without the sign."""
    everything = []
    for value in sorted(values):
        everything.append(value)
    return {"total": round(sum(everything), 2), "values": everything, "smallest": sorted(values)[0] if everything else None}


# ==== exam ====
TARGET = "summary"
KIND = "names and lists that are not what they seem"
IMPROVABLE = False
WHY = "sum and sorted are the module's own: min is not the first of this order, and the sum is not Python's."
SIZES = (100, 400, 2000)


def calls():
    yield call([])
    yield call([1.005, 2.675])
    yield call([-3, 2, -1, 1])
    yield call([1, -1])
    yield call([-1, 1])
    yield call([0.115] * 3)
    yield call([True, -2.5])
    yield call((3, -4))
    yield call({5: "a", -2: "b"})
    yield call([1e16, 0.01])
    yield call(iter([2, -1]))
    yield call([3 + 4j, 1])
    yield call([float("nan"), 1.0])
    yield call(["a"])
    yield call([None])
    yield call(None)


def sized(n):
    return call([(-1) ** i * (i * 7919 % n) / 7 for i in range(n)])
