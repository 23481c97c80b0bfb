def largest_drawdown(balances):
    """How far the account fell at most from any earlier balance to a later one.

    balances: list of end-of-day balances in cents, oldest first
    returns (drop, day of the high, day of the low); (0, None, None) if it never fell
    """
    worst = 0
    high_day = None
    low_day = None
    for i in range(len(balances)):
        for j in range(i + 1, len(balances)):
            drop = balances[i] - balances[j]
            if drop > worst:
                worst = drop
                high_day = i
                low_day = j
    return worst, high_day, low_day


# ==== exam ====
TARGET = "largest_drawdown"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "Every pair of days is compared; one pass that remembers the highest balance so far finds the same."
SIZES = (50, 200, 700)


def calls():
    yield call([])
    yield call([100])
    yield call([100, 200, 300])
    yield call([300, 200, 100])
    yield call([100, 500, 200, 500, 200])
    yield call([500, 500, 100, 100])
    yield call([10, 4, 20, 14])
    yield call([7, 1, 9, 1, 9, 1])
    yield call([-100, -500, 0, -300, -900])
    yield call([0, 0, 0])
    yield call((5, 3, 8, 2))
    yield call(["b", "a"])
    yield call(None)


def sized(n):
    return call([100000 + (i * 7919 % 5003) - i * 3 for i in range(n)])
