class Rates:
    """Exchange rates that are updated while the programme runs."""

    def __init__(self, rates):
        self.rates = dict(rates)
        self.asked = 0

    def update(self, currency, rate):
        self.rates[currency] = rate

    def convert(self, amount, source, target="EUR"):
        """The amount in the target currency; by way of the euro. Counts how often it was asked."""
        self.asked += 1
        if source == target:
            return amount
        if target == "EUR":
            return amount / self.rates[source]
        return self.convert(amount, source) * self.rates[target]


# ==== exam ====
TARGET = "Rates.convert"
KIND = "state kept between calls"
IMPROVABLE = False
WHY = "Looks like a pure recursion to remember, but depends on rates that change and counts its own calls."
SIZES = (1, 2, 3)


def changing(rates):
    before = rates.convert(100, "USD", "GBP")
    rates.update("USD", 4.0)
    return before, rates.convert(100, "USD", "GBP"), rates


def counted(rates, *amounts):
    return [rates.convert(amount, "USD", "GBP") for amount in amounts], rates.asked


RATES = {"USD": 2.0, "GBP": 0.5, "ZERO": 0.0}


def many(count):
    rates = Rates(RATES)
    return [rates.convert(number, "USD", "GBP") for number in range(count)]


def calls():
    yield call(Rates(RATES), 10, "USD")
    yield call(Rates(RATES), 10, "USD", "GBP")
    yield call(Rates(RATES), 10, "EUR", "GBP")
    yield call(Rates(RATES), 10, "EUR")
    yield call(Rates(RATES), 10, "XXX", "XXX")
    yield call(Rates(RATES), 10, "XXX")
    yield call(Rates(RATES), 10, "USD", "XXX")
    yield call(Rates(RATES), 10, "ZERO")
    yield call(Rates(RATES), "10", "USD")
    yield call(Rates(RATES), [10], "USD", "USD")
    yield call(Rates(RATES), None, "USD")
    yield call(Rates(RATES), 10, ["USD"])
    yield run(changing, Rates(RATES))
    yield run(counted, Rates(RATES), 1, 1, 1.0, True)


def sized(n):
    return run(many, 2000 * n)
