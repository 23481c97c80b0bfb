BASE_XP = 100
STEP_XP = 35


def xp_to_reach(level):
    """Experience points a fresh character has to collect to reach the level."""
    if not isinstance(level, int):
        raise TypeError(f"level must be a whole number, not {level!r}")
    if level < 1:
        raise ValueError(f"no such level: {level}")
    total = 0
    for current in range(1, level):
        total += BASE_XP + STEP_XP * (current - 1)
    return total


# ==== exam ====
TARGET = "xp_to_reach"
KIND = "closed form"
IMPROVABLE = True
WHY = "An arithmetic series is added term by term."
SIZES = (1000, 10000, 100000)


def calls():
    yield call(1)
    yield call(2)
    yield call(3)
    yield call(4)
    yield call(10)
    yield call(99)
    yield call(100)
    yield call(1234)
    yield call(0)
    yield call(-5)
    yield call(2.0)
    yield call("7")
    yield call(None)


def sized(n):
    return call(n)
