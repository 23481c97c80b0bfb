def moving_average(values: list[int], window: int) -> list[float]:
    """The mean of each run of `window` whole numbers, rounded to three places."""
    if window < 1:
        raise ValueError("window must be 1 or more")
    return [round(sum(values[i : i + window]) / window, 3) for i in range(len(values) - window + 1)]


# ==== exam ====
TARGET = "moving_average"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Each window is added anew; for whole numbers a running or prefix sum gives exactly the same."
SIZES = (100, 400, 1200)


def calls():
    yield call([], 1)
    yield call([1], 1)
    yield call([1, 2, 3, 4], 2)
    yield call([1, 2, 3, 4], 4)
    yield call([1, 2, 3, 4], 5)
    yield call([5, -5, 5, -5, 6], 3)
    yield call([10**20, 1, 1, -(10**20)], 2)
    yield call((1, 2, 2), 2)
    yield call(range(6), 3)
    yield call([True, True, 0], 2)
    yield call([1, 2], 0)
    yield call([1, 2], -1)
    yield call([1, 2], "1")
    yield call([1, 2], None)
    yield call(None, 1)
    yield call([1, "2"], 1)
    yield call([1, None, 2], 2)


def sized(n):
    return call([i * 7919 % 1009 for i in range(n)], n // 4)
