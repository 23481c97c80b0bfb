TRY, CONVERTED_TRY, KICK = 5, 7, 3


def scoring_orders(points: int) -> int:
    """In how many orders of tries, converted tries and kicks a rugby team can come to so many points."""
    if points < 0:
        return 0
    if points == 0:
        return 1
    return scoring_orders(points - KICK) + scoring_orders(points - TRY) + scoring_orders(points - CONVERTED_TRY)


# ==== exam ====
TARGET = "scoring_orders"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same points are counted over and over; a cache or a table counts each once."
SIZES = (15, 28, 42)


def calls():
    yield call(0)
    yield call(1)
    yield call(2)
    yield call(3)
    yield call(4)
    yield call(10)
    yield call(15)
    yield call(21)
    yield call(-1)
    yield call(-40)
    yield call("21")
    yield call(None)
    yield call(points=12)


def sized(n):
    return call(n)
