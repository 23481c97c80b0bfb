from collections import namedtuple

Reading = namedtuple("Reading", "sensor time value")


class SensorLog:
    def __init__(self, readings=()):
        self.readings = list(readings)

    def latest(self, sensor, default=None):
        """The value of the newest reading of a sensor; of readings of the same time the one recorded first."""
        own = [reading for reading in self.readings if reading.sensor == sensor]
        newest_first = sorted(own, key=lambda reading: reading.time, reverse=True)
        return newest_first[0].value if newest_first else default


# ==== exam ====
TARGET = "SensorLog.latest"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "A sort for the newest one; max with the same key keeps the first of equals, as the stable reverse sort does."
SIZES = (200, 1000, 5000)


def calls():
    yield call(SensorLog(), "t1")
    yield call(SensorLog(), "t1", 0)
    yield call(SensorLog([Reading("t1", 1, "old"), Reading("t1", 2, "new"), Reading("t2", 9, "other")]), "t1")
    yield call(SensorLog([Reading("t1", 2, "first"), Reading("t1", 2, "second"), Reading("t1", 2.0, "third")]), "t1")
    yield call(SensorLog([Reading("t1", 1, None)]), "t1", "default")
    yield call(SensorLog([Reading("Ω", "b", 1), Reading("Ω", "ä", 2), Reading("Ω", "a", 3)]), "Ω")
    yield call(SensorLog([Reading("t1", (1, 2), 1), Reading("t1", (1, 10), 2)]), "t1")
    yield call(SensorLog([Reading("t1", 1, [1]), Reading(1, 2, [2])]), 1)
    yield call(SensorLog([Reading("t1", 1, 1), Reading("t1", "2", 2)]), "t1")
    yield call(SensorLog([Reading("t1", None, 1)]), "t1")
    yield call(SensorLog([Reading("t1", None, 1), Reading("t1", None, 2)]), "t1")
    yield call(SensorLog([("t1", 1, 1)]), "t1")
    yield call(SensorLog([Reading(None, 1, 1)]), None)


def sized(n):
    return call(SensorLog([Reading("t1", i * 7919 % n, i) for i in range(n)]), "t1")
