def electrons_in_filled_shells(shells: int) -> int:
    """How many electrons the first `shells` shells hold together, each 2n².

    >>> electrons_in_filled_shells(2)
    10
    """
    if shells < 0:
        raise ValueError(f"number of shells must not be negative: {shells}")
    electrons = 0
    for n in range(1, shells + 1):
        electrons += 2 * n ** 2
    return electrons


# ==== exam ====
TARGET = "electrons_in_filled_shells"
KIND = "closed form"
IMPROVABLE = True
WHY = "The sum of the squares has a formula."
SIZES = (100, 2000, 40000)


def calls():
    yield call(0)
    yield call(1)
    yield call(2)
    yield call(3)
    yield call(7)
    yield call(118)
    yield call(1001)
    yield call(shells=4)
    yield call(-1)
    yield call(-20)
    yield call("3")
    yield call(None)
    yield call([])


def sized(n):
    return call(n)
