def savings_plan(months, start=100, step=10):
    """What is saved in all when the first month's amount grows by a whole step every month; amounts are whole cents."""
    if not all(isinstance(value, int) for value in (months, start, step)):
        raise TypeError("months, start and step must be whole numbers")
    total = 0
    amount = start
    for _ in range(months):
        total = total + amount
        amount = amount + step
    return {"total": total, "last": amount - step if months > 0 else 0}


# ==== exam ====
TARGET = "savings_plan"
KIND = "closed form"
IMPROVABLE = True
WHY = "An arithmetic series of integers has a closed form for its sum and its last member."
SIZES = (1000, 5000, 50000)


def calls():
    yield call(0)
    yield call(1)
    yield call(12)
    yield call(12, 0, 0)
    yield call(5, -10, 3)
    yield call(5, step=-50)
    yield call(-3)
    yield call(-3, 7, 7)
    yield call(3, 10**20, 10**19)
    yield call(True)
    yield call(2, True, False)
    yield call(12.0)
    yield call(12, 1.5)
    yield call("12")
    yield call(None)
    yield call(3, 100, None)


def sized(n):
    return call(n)
