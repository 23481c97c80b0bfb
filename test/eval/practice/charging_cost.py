class Tariff:
    """Prices of a supplier with hourly contracts: from which minute on which price per kWh holds."""

    def __init__(self, base: float):
        self.base = base
        self.changes: list[tuple[int, float]] = []

    def add(self, minute: int, price: float) -> None:
        self.changes.append((int(minute), price))
        self.changes.sort(key=lambda change: change[0])

    def prices_at(self, minutes: list[int]) -> list[float]:
        """The price at each of the minutes; of two changes in one minute the later added one holds."""
        prices = []
        for minute in minutes:
            price = self.base
            for start, changed in self.changes:
                if start > minute:
                    break
                price = changed
            prices.append(price)
        return prices


# ==== exam ====
TARGET = "Tariff.prices_at"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "The sorted changes are run through from the beginning for each minute; bisect finds the place."
SIZES = (50, 200, 600)


def tariff(base, *changes):
    made = Tariff(base)
    for minute, price in changes:
        made.add(minute, price)
    return made


def later(made):
    before = made.prices_at([0, 50, 100])
    made.add(40, 9)
    return before, made.prices_at([0, 50, 100])


def calls():
    yield call(tariff(0.3), [])
    yield call(tariff(0.3), [5, -5])
    yield call(tariff(0.3, (0, 0.2), (60, 0.4)), [-1, 0, 1, 59, 60, 61, 5000])
    yield call(tariff(0.3, (60, 0.4), (0, 0.2)), [61, 3, 61])
    yield call(tariff(0.3, (60, 0.4), (60, 0.1)), [59, 60])
    yield call(tariff(None, (10, "cheap"), (20, None)), [5, 10.5, 20.0])
    yield call(tariff(1, ("10", 2), (19.9, 3)), (18, 19, 20))
    yield call(tariff(1, (0, 2)), range(-2, 3))
    yield call(tariff(1, (0, 2)), iter([True, 10**30]))
    yield run(lambda: later(tariff(1, (50, 2))))
    yield call(tariff(1, (0, 2)), ["noon"])
    yield call(tariff(1, (0, 2)), [3, None])
    yield run(lambda: tariff(1, ("noon", 2)))
    yield call(tariff(1), None)


def sized(n):
    return call(tariff(0.3, *((i * 60, 0.2 + i % 7 / 100) for i in range(n))), [i * 7919 % (n * 60) for i in range(n)])
