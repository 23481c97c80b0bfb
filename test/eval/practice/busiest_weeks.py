from typing import List, Sequence, Tuple


def stretch_totals(visitors: Sequence[int], days: int) -> List[int]:
    """Visitors of each stretch of so many days in a row; the number of a day is a whole number."""
    if days < 1:
        raise ValueError("a stretch has at least one day")
    totals = []
    for start in range(len(visitors) - days + 1):
        totals.append(sum(visitors[start:start + days]))
    return totals


def busiest_stretch(visitors: Sequence[int], days: int = 7) -> Tuple[int, int]:
    """First day (from 0) and total of the busiest stretch, of equal ones the first; (-1, 0) if there is none."""
    totals = stretch_totals(visitors, days)
    if not totals:
        return -1, 0
    best = max(totals)
    return totals.index(best), best


# ==== exam ====
TARGET = "busiest_stretch"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Each stretch is cut out and added anew; from one to the next only one day leaves and one comes."
SIZES = (300, 1500, 6000)


def calls():
    yield call([])
    yield call([5])
    yield call([5], 1)
    yield call([1, 2, 3, 4, 5, 6, 7])
    yield call([1, 2, 3, 4, 5, 6, 7, 0, 9])
    yield call([3, 1, 3, 1, 3], 2)
    yield call((0, 0, 0), 2)
    yield call([-4, -2, -9], 1)
    yield call(range(20), 19)
    yield call([10**18, 1, 10**18], 2)
    yield call([1, 2], 3)
    yield call([1, 2], 0)
    yield call([1, 2], -1)
    yield call(["1", "2"], 1)
    yield call([1, 2], "1")
    yield call(None)


def sized(n):
    return call([200 + i * 7919 % 1301 for i in range(n)], 90)
