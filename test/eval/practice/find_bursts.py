def find_bursts(per_second, window, limit):
    """Seconds at which a window begins that holds more than limit requests; per_second are whole numbers."""
    if window < 1:
        raise ValueError("window must be at least one second")
    bursts = []
    for start in range(len(per_second) - window + 1):
        if sum(per_second[start : start + window]) > limit:
            bursts.append(start)
    return bursts


# ==== exam ====
TARGET = "find_bursts"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Each window is summed anew; the sum can be carried on by what enters and what leaves."
SIZES = (200, 1000, 8000)


def calls():
    yield call([], 1, 0)
    yield call([5], 1, 4)
    yield call([5], 2, 0)
    yield call([1, 2, 3, 4], 2, 4)
    yield call([9, 0, 0, 9, 9], 3, 17)
    yield call([1, 1, 1], 3, 2)
    yield call([1, 1, 1], 3, 3)
    yield call([0, 0, 0], 1, -1)
    yield call([3, -2, 5, -7], 2, 0)
    yield call((4, 4, 4), 2, 7)
    yield call([10**20, 1, 10**20], 2, 10**20)
    yield call([1, 2], 0, 1)
    yield call([1, 2], -3, 1)
    yield call([1, "2", 3], 2, 1)
    yield call([1, 2], "2", 1)
    yield call(None, 2, 1)


def sized(n):
    return call([i * 7919 % 50 for i in range(n)], 60, 1480)
