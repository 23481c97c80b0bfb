from decimal import Decimal


class Money:
    def __init__(self, amount, currency):
        self.amount = Decimal(amount)
        self.currency = currency

    def __add__(self, other):
        if other.currency != self.currency:
            raise ValueError(f"{other.currency} is not {self.currency}")
        return Money(self.amount + other.amount, self.currency)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented


def invoice_sum(positions):
    """The sum of (text, money) positions with the texts of those that count; free positions have None as money."""
    total = 0
    label = ""
    for text, money in positions:
        if money is None:
            label += "free: "
            continue
        total = total + money
        label += text + "; " if not label.endswith(text + "; ") else ""
    return total, label


# ==== exam ====
TARGET = "invoice_sum"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "What is added is an object with rules of its own, and the text's end is read in every round."
SIZES = (100, 400, 1500)


def calls():
    yield call([])
    yield call([("pen", Money("1.10", "EUR")), ("ink", Money("2.20", "EUR"))])
    yield call([("pen", Money(1, "EUR")), ("pen", Money(1, "EUR"))])
    yield call([("pen", None), ("pen", Money("0.10", "EUR"))])
    yield call([("a", Money(1, "EUR")), ("b", Money(1, "USD")), (5, Money(1, "EUR"))])
    yield call([("a", 1), ("b", 2.5)])
    yield call([("a", [1])])
    yield call([("a", "text")])
    yield call([("", Money(1, "EUR")), ("", Money(1, "EUR"))])
    yield call([("ü", Money("1E+3", "EUR")), ("; ", Money("0.00", "EUR"))])
    yield call([("a", Money("NaN", "EUR"))])
    yield call([(None, Money(1, "EUR"))])
    yield call([("a",)])
    yield call({"ab": 1})
    yield call(None)
    yield call([("a", True), ("a", 0)])


def sized(n):
    return call([(f"article {i}", Money(i, "EUR")) for i in range(n)])
