def energy_used(times, watts):
    """Watt seconds between the first and the last reading of a smart plug, by trapezoids.

    A reading of None means that the plug was offline; the spans next to it do not count.
    """
    if len(times) != len(watts):
        raise ValueError("as many times as readings, please")
    total = 0.0
    offline = 0
    for i in range(len(times) - 1):
        if watts[i] is None or watts[i + 1] is None:
            offline += 1
        else:
            total += (times[i + 1] - times[i]) * (watts[i] + watts[i + 1]) / 2
    return total, offline


# ==== exam ====
TARGET = "energy_used"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Up to six look-ups by index per step; neighbours come along with zip, or the last ones can be kept."
SIZES = (1000, 5000, 40000)


def calls():
    yield call([], [])
    yield call([0], [100])
    yield call([0, 10], [100, 200])
    yield call([0, 10, 20, 35], [100, None, 50, 50.5])
    yield call((0, 0, 5), (7, 7, 7))
    yield call([0.5, 1, 3], [None, None, None])
    yield call([10, 5, 0], [1, -2, 3])
    yield call([0, 1, 2], [1e16, 1.0, -1e16])
    yield call([0, 1], [float("nan"), 1])
    yield call([0, 10], [100])
    yield call([0, "10"], [100, 200])
    yield call([0, 10], [100, "200"])
    yield call([0, None], [1, 2])
    yield call(None, [1])


def sized(n):
    return call([i * 30 for i in range(n)], [None if i % 50 == 7 else 60.0 + i % 13 for i in range(n)])
