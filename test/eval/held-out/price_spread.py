from typing import Sequence


def price_spread(prices: Sequence[float]) -> dict:
    """Lowest and highest price, the difference, and its share of the lowest."""
    if len(prices) == 0:
        raise ValueError("no prices")
    low = sorted(prices)[0]
    high = sorted(prices)[-1]
    return {
        "low": low,
        "high": high,
        "spread": high - low,
        "relative": (sorted(prices)[-1] - sorted(prices)[0]) / low if low else None,
    }


# ==== exam ====
TARGET = "price_spread"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "The same prices are sorted four times for the smallest and the largest."
SIZES = (200, 1000, 5000)


def calls():
    yield call([])
    yield call([3.0])
    yield call([3.5, 1.25, 9.0, 1.25])
    yield call((2, 1, 3))
    yield call([0, 5])
    yield call([0.0, -0.0])
    yield call([-3, -1])
    yield call([1e308, -1e308])
    yield call([10**30, 1])
    yield call([True, 2])
    yield call("ba")
    yield call({2: "b", 1: "a"})
    yield call([1, "2"])
    yield call([None])
    yield call(None)
    yield call(iter([1, 2]))
    yield call([float("inf"), 1.0])


def sized(n):
    return call([(i * 7919 % n) / 8 + 1 for i in range(n)])
