from typing import List, Tuple


def busiest_hours(visitors: List[int], hours: int) -> Tuple[int, int]:
    """
    The stretch of so many hours in which most people came through the turnstile of the swimming pool:
    the hour in which it begins (the first, if there are several) and the number of visitors.
    """
    if hours < 1:
        raise ValueError("at least one hour")
    if hours > len(visitors):
        raise ValueError("the counter has not run for that long")
    best_start = 0
    best_total = sum(visitors[:hours])
    for start in range(1, len(visitors) - hours + 1):
        total = sum(visitors[start:start + hours])
        if total > best_total:
            best_start, best_total = start, total
    return best_start, best_total


# ==== exam ====
TARGET = "busiest_hours"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Every stretch is added up anew; the total can slide along."
SIZES = (300, 1200, 4000)


def calls():
    yield call([5], 1)
    yield call([1, 2, 3, 4], 2)
    yield call([4, 3, 2, 1], 2)
    yield call([0, 0, 0], 1)
    yield call([3, 1, 3, 1, 3], 2)
    yield call([9, 1, 1, 9], 4)
    yield call((1, 5, 5, 1), 3)
    yield call([10**20, 1, 10**20], 2)
    yield call([-5, -2, -3], 1)
    yield call([], 1)
    yield call([1, 2], 3)
    yield call([1, 2], 0)
    yield call([1, None, 3], 2)
    yield call(["1", "2"], 1)
    yield call([1, 2], "1")
    yield call(None, 1)


def sized(n):
    return call([i * 7919 % 211 for i in range(n)], 168)
