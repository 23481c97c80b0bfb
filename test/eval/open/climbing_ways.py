STEPS = (1, 2, 3)


def climbing_ways(stairs):
    """In how many ways one can climb that many stairs, taking one, two or three at a time."""
    if stairs < 0:
        return 0
    if stairs == 0:
        return 1
    ways = 0
    for step in STEPS:
        ways += climbing_ways(stairs - step)
    return ways


# ==== exam ====
TARGET = "climbing_ways"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same smaller staircases are counted again and again: exponential, linear with memory."
SIZES = (8, 12, 17)


def calls():
    yield call(0)
    yield call(1)
    yield call(2)
    yield call(3)
    yield call(4)
    yield call(10)
    yield call(13)
    yield call(-1)
    yield call(-100)
    yield call(True)
    yield call(False)
    yield call(-0.5)
    yield call("3")
    yield call(None)
    yield call([3])
    yield call(3 + 0j)


def sized(n):
    return call(n)
