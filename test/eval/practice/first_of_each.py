def first_of_each(measurements):
    """Measurements without those that equal an earlier one; nan, tolerant values and lists are welcome."""
    kept = []
    for measurement in measurements:
        if measurement not in kept:
            kept.append(measurement)
    return kept


# ==== exam ====
TARGET = "first_of_each"
KIND = "values that compare oddly"
IMPROVABLE = False
WHY = "Measurements compare with a tolerance, without a hash that would agree: a set or dict.fromkeys keeps others."
SIZES = (50, 200, 600)


class About:
    """Equal to what lies within one of it; the hash is by identity."""

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, About) and abs(self.value - other.value) <= 1

    def __hash__(self):
        return id(self)


class Strange:
    def __eq__(self, other):
        raise ArithmeticError("not to be compared")

    __hash__ = object.__hash__


NAN = float("nan")


def values(results):
    return [result.value for result in first_of_each([About(value) for value in results])]


def calls():
    yield call([])
    yield call([3, 1, 3, 2, 1])
    yield call([1, 1.0, True, 0, False])
    yield call([NAN, NAN, float("nan")])
    yield call([[1], [1], {"a": 1}, {"a": 1}])
    yield run(values, [1, 2, 3, 4, 5])
    yield run(values, [5, 4, 9, 10, 1, 0, 2])
    yield run(values, [2, 1, 3, 0, 4])
    yield call([Strange()])
    yield call([Strange(), 1])
    yield call(["é", "e\u0301", "é"])
    yield call(iter("abca"))
    yield call([None, None, 0, ""])
    yield call(7)


def sized(n):
    return call([About(i * 2 % (n // 3)) for i in range(n)])
