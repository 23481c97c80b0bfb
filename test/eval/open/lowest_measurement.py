def lowest_measurement(measurements):
    """The first of the sorted measurements. Devices send nan for a failed one; where sorting leaves it is what counts."""
    if not measurements:
        raise ValueError("nothing was measured")
    ordered = sorted(measurements)
    return ordered[0], ordered[-1], len(ordered)


# ==== exam ====
TARGET = "lowest_measurement"
KIND = "values that compare oddly"
IMPROVABLE = False
WHY = "With nan among the values min and max give other ones than the ends of the sorted list; both ends are needed anyway."
SIZES = (500, 2000, 8000)


class Weight:
    def __init__(self, grams):
        self.grams = grams

    def __lt__(self, other):
        return self.grams < other.grams


def calls():
    yield call([])
    yield call([1])
    yield call([3, 1, 2])
    yield call([2.0, 2, True])
    yield call([float("nan"), 1.0, 2.0])
    yield call([3.0, float("nan"), 1.0])
    yield call([2.0, 1.0, float("nan"), 0.5, 3.0])
    yield call([5.0, float("nan"), 4.0, float("nan"), 1.0, 6.0])
    yield call([Weight(3), Weight(1), Weight(2)])
    yield call([{1, 2}, {3}, {1}])
    yield call(["ä", "a", "Z"])
    yield call({"b": 1, "a": 2})
    yield call(iter([2, 1]))
    yield call([1, "a"])
    yield call([None, None])
    yield call(None)
    yield call(0)


def sized(n):
    return call([(i * 7919 % n) / 3 for i in range(n)])
