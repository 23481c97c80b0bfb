from typing import Iterator


def coverage_windows(depths: list[int], width: int) -> Iterator[tuple[int, float]]:
    """Mean read depth (whole reads per base) of every window: yields (start, mean)."""
    if width <= 0:
        raise ValueError("window width must be positive")
    for start in range(len(depths) - width + 1):
        window = depths[start:start + width]
        yield start, sum(window) / width


# ==== exam ====
TARGET = "coverage_windows"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Each window is summed anew, though it differs from the one before by two whole numbers."
SIZES = (300, 1000, 4000)


def calls():
    yield call([], 3)
    yield call([5], 1)
    yield call([1, 2, 3, 4], 2)
    yield call([1, 2, 3, 4], 4)
    yield call([1, 2, 3, 4], 5)
    yield call([0, 0, 10, 0, 0], 3)
    yield call((7, 7, 8), 2)
    yield call([10**20, 1, 2], 2)
    yield first(2, call([1, 2, 3, 4, 5], 2))
    yield call([1, 2], 0)
    yield call([1, 2], -1)
    yield call([1, 2], "2")
    yield call(None, 2)


def sized(n):
    return call([i * i % 61 for i in range(n)], 300)
