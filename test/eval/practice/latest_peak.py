def latest_peak(readings):
    """The highest reading of a gallery's sensors, of equal ones the latest. Readings are whatever the sensors send.

    Raises ValueError when there is none.
    """
    remaining = iter(readings)
    try:
        peak = next(remaining)
    except StopIteration:
        raise ValueError("no readings") from None
    for reading in remaining:
        if reading >= peak:
            peak = reading
    return peak


# ==== exam ====
TARGET = "latest_peak"
KIND = "values that compare oddly"
IMPROVABLE = False
WHY = "nan stays where it came first, 1, 1.0 and True are equal but not the same, sets compare only partly: max and sorted choose others."
SIZES = (5000, 30000, 150000)


class Reading:
    def __init__(self, value, sensor, log=None):
        self.value = value
        self.sensor = sensor
        self.log = log

    def __ge__(self, other):
        if self.log is not None:
            self.log.append((self.sensor, other.sensor))
        return self.value >= other.value


def compared(*values):
    log = []
    return latest_peak([Reading(value, at, log) for at, value in enumerate(values)]).sensor, log


def calls():
    yield call([])
    yield call([3])
    yield call([3, 5, 4])
    yield call([1, 1.0, True])
    yield call([True, 1, 1.0, 0])
    yield call([0.0, -0.0])
    yield call([float("nan"), 1.0, 2.0])
    yield call([1.0, float("nan"), 0.5, 2.0])
    yield call([2.0, float("nan"), 1.0])
    yield call([{1}, {2, 3}, {1, 2}, {1, 4}])
    yield call([[1], [1, 0], [0, 9]])
    yield call(["b", "ä", "a"])
    yield call(iter([(1, "x"), (1, "y"), (0, "z")]))
    yield run(compared, 1, 3, 2, 3)
    yield call([1, "2"])
    yield call([None, None])
    yield call([None])
    yield call(None)


def sized(n):
    return call([(i * 7919 % 1000) / 10 for i in range(n)])
