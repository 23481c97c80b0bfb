def ticket_prices(trips, fare_steps):
    """Price of every trip: the price of the first step whose distance is not below that of the trip.

    `fare_steps` is a list of (up to km, price), ascending. Trips longer than
    the last step cost the last price.
    """
    if not fare_steps:
        raise ValueError("no fares")
    prices = []
    for kilometres in trips:
        for up_to, price in fare_steps:
            if kilometres <= up_to:
                prices.append(price)
                break
        else:
            prices.append(fare_steps[-1][1])
    return prices


# ==== exam ====
TARGET = "ticket_prices"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "The ascending steps are walked from the first for each trip; bisect finds the step."
SIZES = (50, 200, 800)

STEPS = [(5, 2.2), (10, 3.1), (20, 4.9), (50, 9.5)]


def calls():
    yield call([], STEPS)
    yield call([1], STEPS)
    yield call([5, 10, 20, 50], STEPS)
    yield call([6, 11, 21, 51], STEPS)
    yield call([0, -3, 1000], STEPS)
    yield call([4.5, 5.5, 10.0], STEPS)
    yield call([7, 7, 7], STEPS)
    yield call([3, 9], [(5, "A"), (5, "B"), (9, "C")])
    yield call([1, 2], [(1, None)])
    yield call((12, 3), tuple(STEPS))
    yield call([1], [])
    yield call([], [])
    yield call([None], STEPS)
    yield call(["3"], STEPS)
    yield call(None, STEPS)


def sized(n):
    return call([i * 7919 % (n * 10) for i in range(n)], [(10 * (i + 1), 2 + i * 3) for i in range(n)])
