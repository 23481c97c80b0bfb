def largest_drop(prices, names):
    """
    The day with the largest loss against the day before, as (name, loss); (None, 0) when prices never fall.
    The first of equal losses counts. Each price has a name.
    """
    if len(prices) != len(names):
        raise ValueError(f"{len(prices)} prices, {len(names)} names")
    changes = []
    for i in range(len(prices)):
        if i > 0:
            changes.append(prices[i - 1] - prices[i])
        else:
            changes.append(0)
    day = None
    loss = 0
    for i in range(len(changes)):
        if changes[i] > loss:
            loss = changes[i]
            day = names[i]
    return day, loss


# ==== exam ====
TARGET = "largest_drop"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Two index loops, one of them for a list that is only read again: zip over neighbours does it in one pass."
SIZES = (200, 1000, 6000)


def calls():
    yield call([], [])
    yield call([1], ["a"])
    yield call([3, 1, 2, 0], ["a", "b", "c", "d"])
    yield call([1, 2, 3], "abc")
    yield call([5, 3, 1], ["x", "y", "z"])
    yield call([5.0, 4.9, 4.9, 0.1], [1, 2, 3, 4])
    yield call((2, 1), (None, ["list"]))
    yield call([1, float("nan"), 0], ["a", "b", "c"])
    yield call([float("inf"), 1, float("-inf")], ["a", "b", "c"])
    yield call([True, False], ["a", "ß"])
    yield call([1, 2], ["a"])
    yield call([2, "1"], ["a", "b"])
    yield call([None, 1], ["a", "b"])
    yield call([None], ["a"])
    yield call(None, [])
    yield call([1], None)
    yield call({0: 2, 1: 1}, ["a", "b"])


def sized(n):
    return call([i * 7919 % 1009 for i in range(n)], list(range(n)))
