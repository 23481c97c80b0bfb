def steady_readings(readings: list, times: int = 2) -> list[tuple]:
    """(reading, how often) for those that occur `times` or more; what counts as the same is for the readings to say."""
    return [(reading, number) for reading in readings if (number := readings.count(reading)) >= times]


# ==== exam ====
TARGET = "steady_readings"
KIND = "values that compare oddly"
IMPROVABLE = False
WHY = "What is equal within a tolerance is so neither transitively nor always both ways, and does not hash accordingly: each has to be compared with all."
SIZES = (20, 60, 200)


class Reading:
    """Equal to what is within half a degree."""

    def __init__(self, degrees):
        self.degrees = degrees

    def __eq__(self, other):
        if not isinstance(other, Reading):
            return NotImplemented
        return abs(self.degrees - other.degrees) <= 0.5

    def __hash__(self):
        return hash(self.degrees)


class AtLeast:
    """Equal to all that is not below it, and so not the same both ways."""

    def __init__(self, degrees):
        self.degrees = degrees

    def __eq__(self, other):
        return self.degrees <= other.degrees

    __hash__ = None


class Grumpy:
    def __eq__(self, other):
        return False

    __hash__ = object.__hash__


class Broken:
    def __eq__(self, other):
        raise RuntimeError("out of order")

    __hash__ = object.__hash__


def degrees(*values):
    return [Reading(value) for value in values]


NAN = float("nan")


def calls():
    yield call([])
    yield call([1, 2, 1])
    yield call(degrees(20, 20.4, 20.8, 23))
    yield call(degrees(20, 20.4, 20.8, 21.2, 20.8), 3)
    yield call(degrees(20, 21, 20.5), 3)
    yield call([AtLeast(20), AtLeast(21), AtLeast(19), AtLeast(20)])
    yield call([AtLeast(3), Reading(4), AtLeast(5)], 1)
    yield call([1, True, 1.0, "1"], 3)
    yield call([NAN, NAN, float("nan"), float("nan")])
    yield call([Grumpy(), Grumpy()])
    yield run(lambda: len(steady_readings([Grumpy()] * 3)))
    yield call([[1], [1], {}, None, {}])
    yield call([Broken()] * 2)
    yield call([Broken(), Broken()])
    yield call([1, "é", "e\u0301", "é"], 0)
    yield call((1, 2, 2), 1.5)
    yield call("hello")
    yield call([1], None)
    yield call(iter([1, 1]))
    yield call(None)


def sized(n):
    return call([Reading(15 + i * 37 % 101 / 10) for i in range(n)])
