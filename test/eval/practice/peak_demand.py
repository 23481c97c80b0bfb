from typing import Sequence, Tuple


def peak_demand(watt_hours: Sequence[int], window: int = 4) -> Tuple[int, int]:
    """Start and energy of the `window` consecutive intervals with the highest consumption (the earliest of equals).

    Meters deliver whole watt hours.
    """
    if window < 1:
        raise ValueError("window must be at least 1")
    if len(watt_hours) < window:
        raise ValueError(f"need {window} intervals, got {len(watt_hours)}")
    best_start = 0
    best = sum(watt_hours[:window])
    for start in range(1, len(watt_hours) - window + 1):
        energy = sum(watt_hours[start:start + window])
        if energy > best:
            best_start, best = start, energy
    return best_start, best


# ==== exam ====
TARGET = "peak_demand"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Each window is added up from scratch; add what comes in and subtract what goes out, they are whole numbers."
SIZES = (300, 1500, 6000)


def calls():
    yield call([1, 2, 3, 4])
    yield call([1, 2, 3, 4, 5, 0, 9])
    yield call([5, 5, 5, 5, 5], 2)
    yield call([9, 0, 0, 9, 0, 0], 3)
    yield call([3, 1, 2], 1)
    yield call((7, -7, 7, 7), window=2)
    yield call([-1, -2, -3], 2)
    yield call([10**20, 1, 10**20, 2], 2)
    yield call([1, 2, 3])
    yield call([], 1)
    yield call([1, 2], 0)
    yield call([1, 2], -1)
    yield call(None)
    yield call(["a", "b", "c", "d"])


def sized(n):
    return call([i * 7919 % 2503 for i in range(n)], n // 20)
