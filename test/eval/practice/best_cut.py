def best_cut(length, prices):
    """The most that a steel bar brings if it is sawn into pieces.

    length: of the bar in decimetres; prices: {length of a piece: its price}. What is left over is scrap.
    """
    best = 0
    for piece, price in prices.items():
        if piece <= 0:
            raise ValueError("a piece needs a length")
        if piece <= length:
            best = max(best, price + best_cut(length - piece, prices))
    return best


# ==== exam ====
TARGET = "best_cut"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same remaining lengths are solved over and over; remembered or filled in a table, each is solved once."
SIZES = (8, 14, 20)


def calls():
    yield call(0, {1: 1})
    yield call(5, {})
    yield call(4, {1: 1, 2: 5, 3: 8, 4: 9})
    yield call(8, {1: 1, 2: 5, 3: 8, 4: 9, 5: 10, 6: 17, 7: 17, 8: 20})
    yield call(3, {5: 100})
    yield call(7, {2: 3, 3: 5})
    yield call(9, {4: 7})
    yield call(6, {2: 0, 3: 0})
    yield call(1, {1: -4})
    yield call(4, {0: 1})
    yield call(4, {2: "much"})
    yield call(4, None)
    yield call("4", {1: 1})


def sized(n):
    return call(n, {2: 5, 3: 8, 4: 9, 5: 13, 6: 17})
