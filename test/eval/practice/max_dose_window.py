from typing import List, Optional


def max_dose_window(doses: List[int], limit: int) -> Optional[tuple]:
    """
    The contiguous run of days with the highest total dose that stays
    within `limit`, as (total, first day, last day). All doses are >= 0.
    The earliest and then the shortest run wins among equals.
    """
    if any(dose < 0 for dose in doses):
        raise ValueError("negative dose")
    best = None
    for first in range(len(doses)):
        for last in range(first, len(doses)):
            total = sum(doses[first:last + 1])
            if total > limit:
                continue
            if best is None or total > best[0]:
                best = (total, first, last)
    return best


# ==== exam ====
TARGET = "max_dose_window"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "Cubic: every window is summed anew, though a running total per first day, or two pointers, would do."
SIZES = (20, 60, 120)


def calls():
    yield call([], 10)
    yield call([5], 10)
    yield call([5], 4)
    yield call([1, 2, 3, 4, 5], 7)
    yield call([0, 0, 0], 0)
    yield call([0, 3, 0, 3, 0], 3)
    yield call([4, 4, 4, 4], 8)
    yield call([10, 1, 10, 1], 1)
    yield call([3, 1, 2, 9, 2, 1, 3], 6)
    yield call([1, 2, 3], 100)
    yield call([1, -2, 3], 5)
    yield call([1, 1], -1)
    yield call(None, 3)


def sized(n):
    return call([i * 37 % 23 for i in range(n)], n * 4)
