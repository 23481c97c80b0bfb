import operator


def rolling_sales(daily_cents: list[int], window: int = 28) -> list[int]:
    """Turnover of the last `window` days for each day that has so many days behind it. All amounts are whole cents."""
    window = operator.index(window)
    if window < 1:
        raise ValueError("the window must have a day at least")
    turnover = []
    for last in range(window, len(daily_cents) + 1):
        turnover.append(sum(daily_cents[last - window:last]))
    return turnover


# ==== exam ====
TARGET = "rolling_sales"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Every window is added up anew; a running sum adds the new day and drops the old one, exactly, as cents are integers."
SIZES = (200, 1500, 12000)


def calls():
    yield call([])
    yield call([5], 1)
    yield call([1, 2, 3], 1)
    yield call([1, 2, 3, 4, 5], 2)
    yield call([1, 2, 3], 3)
    yield call([1, 2, 3], 4)
    yield call([0, -5, 5, 0, 10**30, -(10**30), 7], 3)
    yield call(list(range(40)))
    yield call([2, 2, 2, 2], window=2)
    yield call([1, 2], True)
    yield call([1, 2], 0)
    yield call([], -3)
    yield call([1, 2], 1.0)
    yield call([1, "2", 3], 2)
    yield call([1, None], 1)
    yield call(None, 2)


def sized(n):
    return call([1000 + i * 7919 % 5000 for i in range(n)])
