DAILY_CENTS = 120
WEEKLY_RISE_CENTS = 15


def storage_fee(days: int, free_days: int = 3) -> int:
    """Demurrage in cents for a container that stands in the yard.

    The first days are free. After that a day costs 1.20, and 0.15 more with every full week that is charged.
    """
    if days < 0:
        raise ValueError("days must not be negative")
    fee = 0
    for day in range(days - free_days):
        weeks = day // 7
        fee += DAILY_CENTS + weeks * WEEKLY_RISE_CENTS
    return fee


# ==== exam ====
TARGET = "storage_fee"
KIND = "closed form"
IMPROVABLE = True
WHY = "An arithmetic series over weeks is added up day by day; divmod and a formula give the same integer."
SIZES = (500, 5000, 60000)


def calls():
    yield call(0)
    yield call(1)
    yield call(3)
    yield call(4)
    yield call(9)
    yield call(10)
    yield call(11)
    yield call(17, 3)
    yield call(24, free_days=0)
    yield call(365)
    yield call(5, 100)
    yield call(True, 0)
    yield call(-1)
    yield call(None)
    yield call("12")


def sized(n):
    return call(n)
