def kahan_total(readings, start=0.0):
    """Sum of the readings with Kahan's correction, as the firmware of the logger computes it.

    The report compares it with the logger's own total, so the steps must stay those of the firmware.
    """
    total = start
    lost = 0.0
    for reading in readings:
        corrected = reading - lost
        raised = total + corrected
        lost = (raised - total) - corrected
        total = raised
    return total


# ==== exam ====
TARGET = "kahan_total"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "sum and fsum round otherwise, the correction is no zero whatever algebra says, and the loop has nothing to leave out."
SIZES = (1000, 10000, 60000)


def calls():
    yield call([])
    yield call([], 5)
    yield call([0.1] * 10)
    yield call([1.0, 1e100, 1.0, -1e100])
    yield call([1e16, 1.0, 1.0, -1e16])
    yield call([1e16, 1.0, -1e16, 1.0, 1e-3])
    yield call([1e308, 1e308, -1e308])
    yield call([float("inf"), 1.0])
    yield call([float("nan")])
    yield call([1, 2, 3])
    yield call([1, 2, 3], start=1e17)
    yield call([-0.0], -0.0)
    yield call(iter([0.5, 0.25]))
    yield call([1.0, "2"])
    yield call([1.0, None])
    yield call(None)


def sized(n):
    return call([i * 7919 % 1013 / 7 - 60 for i in range(n)])
