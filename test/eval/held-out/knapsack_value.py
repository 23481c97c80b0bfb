class Trip:
    """What to take along: gear with whole weights and values."""

    def __init__(self, gear):
        self.gear = tuple(gear)

    def best_value(self, limit: int) -> int:
        """The largest total value of gear whose weights stay within the limit; each piece at most once."""
        return self._best(0, limit)

    def _best(self, index, room):
        if index >= len(self.gear):
            return 0
        name, weight, value = self.gear[index]
        without = self._best(index + 1, room)
        if weight > room:
            return without
        return max(without, value + self._best(index + 1, room - weight))


# ==== exam ====
TARGET = "Trip.best_value"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "All subsets are tried; remembering the best for (index, room) makes it pseudo-polynomial."
SIZES = (5, 9, 13)


def grown(trip):
    before = trip.best_value(5)
    trip.gear += (("late", 1, 100),)
    return before, trip.best_value(5)


def calls():
    yield call(Trip([]), 10)
    yield call(Trip([("tent", 5, 10)]), 5)
    yield call(Trip([("tent", 5, 10)]), 4)
    yield call(Trip([("a", 3, 4), ("b", 4, 5), ("c", 2, 3)]), 6)
    yield call(Trip([("a", 1, 1), ("a", 1, 1)]), 2)
    yield call(Trip([("ü", 0, 7), ("b", 1, -5)]), 0)
    yield call(Trip([("balloon", -2, 1), ("b", 3, 9)]), 1)
    yield call(Trip([("a", 1, 2.5), ("b", 1, 2)]), 1)
    yield call(Trip([("a", 1, True)]), 1)
    yield call(Trip([("a", 1, 1)]), -1)
    yield call(Trip([("a", 1, 1)]), "5")
    yield call(Trip([("a", 1, 1)]), None)
    yield call(Trip([]), None)
    yield call(Trip([("a", 1)]), 3)
    yield call(Trip([("a", "1", 1)]), 3)
    yield call(Trip([("a", 1, None), ("b", 1, 1)]), 3)
    yield run(grown, Trip([("a", 1, 1)]))


def sized(n):
    return call(Trip([(f"piece {i}", 1 + i % 4, 3 + i * 7 % 11) for i in range(n)]), n)
