"""Loans with constant principal repayments. All amounts are whole cents, rates are basis points per month."""


class LinearLoan:
    def __init__(self, instalment, months, rate_bp):
        for value in (instalment, months, rate_bp):
            if type(value) is not int:
                raise TypeError("instalment, months and rate must be whole numbers")
        if months < 0:
            raise ValueError("a loan cannot run for %d months" % months)
        self.instalment = instalment
        self.months = months
        self.rate_bp = rate_bp

    def total_interest(self):
        """Interest over the whole term, in 1/10000 cents so that nothing is lost by rounding."""
        total = 0
        for month in range(self.months):
            outstanding = self.instalment * (self.months - month)
            total += outstanding * self.rate_bp
        return total


# ==== exam ====
TARGET = "LinearLoan.total_interest"
KIND = "closed form"
IMPROVABLE = True
WHY = "The outstanding amounts are an arithmetic series: its sum is instalment * months * (months + 1) / 2."
SIZES = (120, 3000, 50000)


def refuse(*terms):
    try:
        return LinearLoan(*terms)
    except (TypeError, ValueError) as error:
        return str(error)


def calls():
    yield call(LinearLoan(10000, 0, 25))
    yield call(LinearLoan(10000, 1, 25))
    yield call(LinearLoan(10000, 2, 25))
    yield call(LinearLoan(10000, 7, 25))
    yield call(LinearLoan(0, 12, 25))
    yield call(LinearLoan(333, 12, 0))
    yield call(LinearLoan(-50, 12, 3))
    yield call(LinearLoan(10**15, 360, 41))
    yield call(LinearLoan(1, 121, -2))
    yield run(refuse, 1, -1, 2)
    yield run(refuse, 1, 2.0, 2)
    yield call(None)


def sized(n):
    return call(LinearLoan(12345, n, 31))
