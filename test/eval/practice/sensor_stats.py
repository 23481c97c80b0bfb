import math


def sensor_stats(readings):
    """(count, mean, standard deviation) of a stream of readings, kept up to date one by one, so that nothing overflows."""
    count = 0
    mean = 0.0
    spread = 0.0
    for count, reading in enumerate(readings, 1):
        delta = reading - mean
        mean += delta / count
        spread += delta * (reading - mean)
    if count < 2:
        return count, mean, None
    return count, mean, math.sqrt(spread / (count - 1))


# ==== exam ====
TARGET = "sensor_stats"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "Each mean rounds on the one before; sums over all readings overflow or cancel where this does not, or the other way round."
SIZES = (1000, 10000, 60000)


def calls():
    yield call([])
    yield call([5])
    yield call([21.5, 22.0, 19.25])
    yield call([3, 3, 3, 3])
    yield call([1e308, 1e308, 1e308])
    yield call([1e308, 1e308])
    yield call([1e16, 1.0, 2.0, -1e16])
    yield call([1.0, 1e16, 3.0, -1e16, 7.0])
    yield call([1e16, 3.0, -1e16])
    yield call([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3])
    yield call([float("nan"), 1])
    yield call([float("inf"), 1, 2])
    yield call([10**400])
    yield call([True, False])
    yield call(iter([1, 2.5]))
    yield call([1, "2"])
    yield call([1, None])
    yield call(None)


def sized(n):
    return call([20 + i * 7 % 31 / 8 for i in range(n)])
