def multiples_total(limit, factors=(3, 5)):
    """
    The sum of all natural numbers below the limit that are multiples of the first or of the second factor,
    as used by the rebate of every third and fifth invoice.
    """
    first, second = factors
    if first <= 0 or second <= 0:
        raise ValueError("factors must be positive")
    total = 0
    for number in range(1, limit):
        if number % first == 0 or number % second == 0:
            total += number
    return total


# ==== exam ====
TARGET = "multiples_total"
KIND = "closed form"
IMPROVABLE = True
WHY = "Inclusion and exclusion of three arithmetic series; sums of ranges with a step are much faster as well."
SIZES = (1000, 5000, 50000)


def calls():
    yield call(0)
    yield call(1)
    yield call(10)
    yield call(1000)
    yield call(-5)
    yield call(16, (3, 5))
    yield call(30, (4, 6))
    yield call(30, (5, 5))
    yield call(30, (1, 7))
    yield call(30, (100, 200))
    yield call(True)
    yield call(10.0)
    yield call("10")
    yield call(None)
    yield call(10, (0, 5))
    yield call(10, (3, -5))
    yield call(10, (3,))
    yield call(10, (3, 5, 7))
    yield call(10, ("3", "5"))


def sized(n):
    return call(n)
