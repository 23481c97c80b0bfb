def loot_combinations(capacity, weights):
    """Number of ways to fill a bag of the capacity exactly with items of the given weights (each any number of times)."""
    if any(weight <= 0 for weight in weights):
        raise ValueError("weights must be positive")

    def ways(rest, kinds):
        if rest == 0:
            return 1
        if rest < 0 or kinds == 0:
            return 0
        return ways(rest, kinds - 1) + ways(rest - weights[kinds - 1], kinds)

    return ways(capacity, len(weights))


# ==== exam ====
TARGET = "loot_combinations"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same rest with the same kinds is counted again and again; a cache or a table counts it once."
SIZES = (20, 60, 120)


def calls():
    yield call(0, [])
    yield call(5, [])
    yield call(0, [1, 2])
    yield call(5, [1, 2])
    yield call(5, [2, 1])
    yield call(7, [2, 4])
    yield call(12, [3, 3])
    yield call(30, (2, 3, 5))
    yield call(-1, [1])
    yield call(-3, [])
    yield call(4, [1, 0])
    yield call(4, [-2])
    yield call(4, None)
    yield call(4, ["a"])


def sized(n):
    return call(n, [2, 5, 7, 11, 20])
