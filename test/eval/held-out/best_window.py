def best_window(counts, length):
    """Start and sum of the run of `length` counts with the largest sum, the first among equals; None when too short."""
    best = None
    for start in range(len(counts)):
        if start + length > len(counts):
            break
        total = 0
        for offset in range(length):
            total += counts[start + offset]
        if best is None or total > best[1]:
            best = (start, total)
    return best


# ==== exam ====
TARGET = "best_window"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Windows that overlap are added from scratch; counts are integers, so prefix sums are exact."
SIZES = (100, 300, 700)


def calls():
    yield call([], 1)
    yield call([], 0)
    yield call([1, 2, 3], 2)
    yield call([3, 1, 3, 1], 2)
    yield call([1, 1, 1], 1)
    yield call([-3, -1, -2], 2)
    yield call([1, 2], 3)
    yield call([1, 2], 0)
    yield call([1, 2], -1)
    yield call((5, 4), 1)
    yield call([10**20, -(10**20), 1], 2)
    yield call([True, False, True], 2)
    yield call([1, "a"], 1)
    yield call([1, None, 2], 2)
    yield call([1, 2], "1")
    yield call([1, 2], 1.0)
    yield call(None, 1)


def sized(n):
    return call([i * 7919 % 101 for i in range(n)], n // 4)
