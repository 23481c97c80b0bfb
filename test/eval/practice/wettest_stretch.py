from __future__ import annotations


def wettest_stretch(rain: list[int], days: int) -> tuple[int, int]:
    """First day and total of the stretch of so many days with the most rain; the earliest if several are equal.

    Rain is measured in whole tenths of a millimetre, one number per day.
    """
    if not 1 <= days <= len(rain):
        raise ValueError(f"cannot look for {days} days in {len(rain)}")
    best_start = 0
    best_total = sum(rain[:days])
    for start in range(1, len(rain) - days + 1):
        total = sum(rain[start:start + days])
        if total > best_total:
            best_start = start
            best_total = total
    return best_start, best_total


# ==== exam ====
TARGET = "wettest_stretch"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Each stretch is summed up anew; it differs from the one before by one day that leaves and one that comes, and the numbers are whole."
SIZES = (200, 1000, 5000)


def calls():
    yield call([5], 1)
    yield call([0, 3, 12, 0, 7], 1)
    yield call([0, 3, 12, 0, 7], 2)
    yield call([0, 3, 12, 0, 7], 5)
    yield call([4, 4, 4, 4], 2)
    yield call([1, 9, 0, 0, 9, 1], 2)
    yield call([0, 0, 0], 3)
    yield call((2, 1, 2, 5), 3)
    yield call([10 ** 20, 1, 10 ** 20, 2], 2)
    yield call([], 0)
    yield call([], 1)
    yield call([1, 2], 3)
    yield call([1, 2], 0)
    yield call([1, 2], -1)
    yield call([1, None, 2], 2)
    yield call([1, 2], "1")
    yield call(None, 1)


def sized(n):
    return call([i * 7919 % 113 if i % 4 else 0 for i in range(n)], max(3, n // 50))
