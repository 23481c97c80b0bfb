def mortgage_plan(principal, monthly_rate, payment, months):
    """What is left of a mortgage after so many months, and the interest paid until then.

    As the bank does it: the interest of each month is rounded to cents before it is added.
    """
    balance = principal
    paid = 0.0
    for _ in range(months):
        interest = round(balance * monthly_rate, 2)
        if payment <= interest:
            raise ValueError("the payment does not even cover the interest")
        paid += interest
        balance = round(balance + interest - payment, 2)
        if balance <= 0:
            break
    return balance, round(paid, 2)


# ==== exam ====
TARGET = "mortgage_plan"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "Each month is rounded and the next one builds on it; the formula for annuities, or rounding at the end, gives other cents."
SIZES = (1000, 5000, 20000)


def calls():
    yield call(200000.0, 0.0025, 900.0, 0)
    yield call(200000.0, 0.0025, 900.0, 1)
    yield call(200000.0, 0.0025, 900.0, 12)
    yield call(200000.0, 0.0025, 900.0, 360)
    yield call(100.0, 0.015, 33.33, 10)
    yield call(99.99, 0.0033333, 0.34, 500)
    yield call(1000, 0, 1, 7)
    yield call(1000, 0.001, 1, 7)
    yield call(0.05, 0.1, 0.01, 20)
    yield call(1e17, 1e-9, 1e9, 50)
    yield call(-5.0, 0.01, 10.0, 3)
    yield call(float("nan"), 0.01, 10.0, 3)
    yield call(float("inf"), 0.01, 10.0, 3)
    yield call("1000", 0.01, 10.0, 3)
    yield call(1000.0, 0.01, 50.0, 2.0)
    yield call(1000.0, None, 50.0, 2)


def sized(n):
    return call(5000000.0, 0.000001, 123.45, n)
