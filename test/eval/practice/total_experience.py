BASE = 100
STEP = 50


def total_experience(level):
    """Experience points that a character must have collected to reach a level; everybody starts at level 1."""
    if not isinstance(level, int):
        raise TypeError("levels are whole numbers")
    if level < 1:
        raise ValueError(f"there is no level {level}")
    total = 0
    for reached in range(1, level):
        total += BASE + STEP * (reached - 1)
    return total


# ==== exam ====
TARGET = "total_experience"
KIND = "closed form"
IMPROVABLE = True
WHY = "The points are an arithmetic series, so one multiplication gives the sum."
SIZES = (1000, 10000, 60000)


def calls():
    yield call(1)
    yield call(2)
    yield call(3)
    yield call(4)
    yield call(10)
    yield call(99)
    yield call(1000)
    yield call(True)
    yield call(0)
    yield call(-5)
    yield call(2.0)
    yield call("7")
    yield call(None)


def sized(n):
    return call(n)
