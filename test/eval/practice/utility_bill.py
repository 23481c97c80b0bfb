def utility_bill(previous, current, rates):
    """What each flat of a house owes in cents, and the sum over all.

    The three lists have one entry per flat: last year's reading, this year's reading, cents per unit.
    """
    if not len(previous) == len(current) == len(rates):
        raise ValueError("one entry per flat, please")
    owed = [0] * len(previous)
    total = 0
    for i in range(len(previous)):
        if current[i] < previous[i]:
            raise ValueError("meter runs backwards")
        used = current[i] - previous[i]
        owed[i] = used * rates[i]
        total += owed[i]
    return owed, total


# ==== exam ====
TARGET = "utility_bill"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Three lists are read by index again and again; zip hands out the numbers themselves."
SIZES = (1000, 10000, 50000)


def calls():
    yield call([], [], [])
    yield call([10], [15], [30])
    yield call([10], [10], [30])
    yield call([1, 2, 3], [4, 8, 3], [10, 20, 30])
    yield call((5, 5), (6, 7), (1, -1))
    yield call([0, 0], [1.5, 2.5], [2, 4])
    yield call([0], [10**12], [10**12])
    yield call([1], [1, 2], [3])
    yield call([1, 2], [3, 4], [5])
    yield call([1, 9], [2, 8], [1, 1])
    yield call([1], ["2"], [1])
    yield call([1], [2], [None])
    yield call(None, [], [])


def sized(n):
    return call([i * 3 for i in range(n)], [i * 3 + i % 17 for i in range(n)], [20 + i % 5 for i in range(n)])
