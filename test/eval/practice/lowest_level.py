def lowest_level(levels):
    """Lowest level since the last dropout. The recorder writes nan for a dropout, after which the search starts anew."""
    levels = iter(levels)
    try:
        lowest = next(levels)
    except StopIteration:
        raise ValueError("no levels recorded") from None
    for level in levels:
        if not lowest <= level:
            lowest = level
    return lowest


# ==== exam ====
TARGET = "lowest_level"
KIND = "values that compare oddly"
IMPROVABLE = False
WHY = "min compares with <, by which a nan is never taken and never left; here `not <=` lets it start anew."
SIZES = (2000, 20000, 200000)

NAN = float("nan")


class Band:
    """Levels of several bands: one is below another only in all bands at once."""

    def __init__(self, *parts):
        self.parts = parts

    def __le__(self, other):
        return all(mine <= theirs for mine, theirs in zip(self.parts, other.parts))


def calls():
    yield call([])
    yield call([3])
    yield call([3, 1, 2])
    yield call([3, 1, NAN, 7, 5, 6])
    yield call([NAN, 2, 1])
    yield call([1, 2, NAN])
    yield call([1, NAN, NAN, 4])
    yield call([NAN])
    yield call([1, 1.0, True])
    yield call([0.0, -0.0])
    yield call([{1, 2}, {3}, {1}, {1, 4}])
    yield call([Band(1, 2), Band(2, 1), Band(0, 3), Band(3, 3)])
    yield call(["b", "a", "ä"])
    yield call([2, "a"])
    yield call([None, None])
    yield call(iter([5, 4]))
    yield call(None)


def sized(n):
    return call([NAN if i % 999 == 998 else (i * 7919 % 10007) / 9 for i in range(n)])
