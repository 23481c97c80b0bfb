from typing import Sequence


def biggest_climb(heights: Sequence[float]) -> float:
    """The largest gain in height between any place of a hike and any later one, 0 if it never goes up."""
    best = 0
    for start in range(len(heights)):
        for end in range(start + 1, len(heights)):
            gain = heights[end] - heights[start]
            if gain > best:
                best = gain
    return best


# ==== exam ====
TARGET = "biggest_climb"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "All pairs of places are compared; with the lowest height so far one pass is enough."
SIZES = (50, 200, 500)


def calls():
    yield call([])
    yield call([812])
    yield call([100, 140, 90, 120, 145, 80])
    yield call([5, 4, 3, 2])
    yield call([7, 7, 7])
    yield call([1, 10, 0, 8])
    yield call([3, 1, 2, 1, 9])
    yield call([-30, -50, -10])
    yield call([1.5, 2.25, 0.5, 4.75])
    yield call((10, 30, 20))
    yield call(range(0, 50, 7))
    yield call(["high", "low"])
    yield call([1, None, 2])
    yield call(5)


def sized(n):
    return call([1000 - i // 3 + i * 271 % 89 for i in range(n)])
