from typing import Sequence


def needs_limiter(channels: Sequence[Sequence[int]], ceiling: int = 32767) -> bool:
    """True if a sample of any channel lies beyond the ceiling."""
    if ceiling <= 0:
        raise ValueError("ceiling must be positive")
    for samples in channels:
        if any([abs(sample) > ceiling for sample in samples]):
            return True
    return False


# ==== exam ====
TARGET = "needs_limiter"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "The list looks at every sample, though the first loud one decides."
SIZES = (1000, 10000, 60000)


def calls():
    yield call([])
    yield call([[], []])
    yield call([[1, 2, 3], [4, 5]])
    yield call([[1, -40000], [0]])
    yield call([[1], [32768]])
    yield call([[32767], [-32767]])
    yield call([[3, 4], [5]], 4)
    yield call([[3, -5], [0]], ceiling=4)
    yield call([[0.5, 1.5]], 1)
    yield call([[1]], 0)
    yield call([[1]], -1)
    yield call([["a"]])
    yield call([None])
    yield call(None)
    yield call(((0, 1), (99999,)))


def sized(n):
    quiet = [i % 2000 - 1000 for i in range(n)]
    return call([quiet[: n // 10] + [40000] + quiet[n // 10:]])
