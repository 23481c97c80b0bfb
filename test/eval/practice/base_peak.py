def base_peak(spectrum, low=0.0, high=2000.0):
    """The most intense peak between two m/z bounds (the first of equals), or None."""
    candidates = [peak for peak in spectrum if low <= peak[0] <= high]
    if not candidates:
        return None
    by_intensity = sorted(candidates, key=lambda peak: peak[1], reverse=True)
    return by_intensity[0]


# ==== exam ====
TARGET = "base_peak"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All peaks are sorted for the one that max finds in a pass."
SIZES = (200, 2000, 20000)


def calls():
    yield call([])
    yield call([(100.0, 5)])
    yield call([(100.0, 5), (200.0, 9), (300.0, 7)])
    yield call([(100.0, 5, "a"), (200.0, 9, "b"), (300.0, 9, "c")])
    yield call([(100.0, 5), (200.0, 9), (300.0, 7)], 250, 400)
    yield call([(100.0, 5), (200.0, 9)], high=150)
    yield call([(100.0, 5)], 500)
    yield call([(2000.0, 0), (0.0, -1), (2000.1, 8)])
    yield call(iter([[1, 2], [3, 4]]))
    yield call([(1.0, "a"), (2.0, 3)])
    yield call([(1.0,)])
    yield call([("a", 1)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([(50 + i / 16, (i * 7919 % 10007) / 3) for i in range(n)])
