def savings_plan(start: float, monthly: float, factor: float, months: int) -> list:
    """Balance at the end of each month, rounded to cents each time as the bank books it.

    factor: 1 plus the interest of a month, such as 1.0025
    """
    balance = start
    balances = []
    for _ in range(months):
        balance = round((balance + monthly) * factor, 2)
        balances.append(balance)
    return balances


# ==== exam ====
TARGET = "savings_plan"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "Each balance is rounded before the next is made of it: no formula gives the same cents, and nothing else costs time."
SIZES = (120, 2000, 20000)


def calls():
    yield call(0.0, 100.0, 1.0025, 0)
    yield call(0.0, 100.0, 1.0025, 3)
    yield call(1000.0, 0.0, 1.00333, 24)
    yield call(0.005, 0.005, 1.0, 30)
    yield call(1234.56, 78.9, 1.0017, 360)
    yield call(-500.0, 33.33, 1.009, 40)
    yield call(0, 100, 1, 5)
    yield call(10, 1, 1.1, 12)
    yield call(float("nan"), 1.0, 1.0, 3)
    yield call(1e300, 1e300, 1e10, 3)
    yield call(1.0, 1.0, 1.01, -4)
    yield call(1.0, 1.0, 1.01, 2.0)
    yield call("1", 1.0, 1.01, 2)
    yield call("1", 1.0, 1.01, 0)
    yield call(1.0, None, 1.01, 2)


def sized(n):
    return call(1000.0, 12.34, 1.0003, n)
