from typing import List, Optional, Tuple


def busiest_stretch(commits: List[int], days: int) -> Optional[Tuple[int, int]]:
    """Start and number of commits of the `days` in a row with the most commits; the earliest if there are several."""
    if days <= 0:
        raise ValueError("days must be positive")
    best = None
    for start in range(len(commits) - days + 1):
        total = sum(commits[start : start + days])
        if best is None or total > best[1]:
            best = (start, total)
    return best


# ==== exam ====
TARGET = "busiest_stretch"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Each window is summed anew; the next sum is this one plus a number and minus another."
SIZES = (300, 1500, 4000)


def calls():
    yield call([], 1)
    yield call([4], 1)
    yield call([4], 2)
    yield call([1, 2, 3], 3)
    yield call([1, 5, 1, 5, 1], 2)
    yield call([0, 0, 0, 0], 2)
    yield call([-3, -1, -2], 1)
    yield call([3, 1, 4, 1, 5, 9, 2, 6], 3)
    yield call((10**20, 1, 10**20), 2)
    yield call([1, 2], 0)
    yield call([1, 2], -1)
    yield call(["a", "b"], 1)
    yield call(None, 1)
    yield call([1, 2], "1")


def sized(n):
    return call([i * 7919 % 23 for i in range(n)], n // 8)
