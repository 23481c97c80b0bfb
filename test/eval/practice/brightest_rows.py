def brightest_rows(image: list[list[int]], count: int) -> list[int]:
    """Indexes of the `count` brightest rows of a grayscale image, ascending."""
    pixels = [list(row) for row in list(image)]
    numbered = list(enumerate(pixels[:]))
    ranked = sorted(list(numbered), key=lambda item: sum(list(item[1])), reverse=True)
    chosen = [index for index, row in list(ranked)[:count]]
    return sorted(list(chosen))


# ==== exam ====
TARGET = "brightest_rows"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "Every row is copied twice just to be summed, and each list once more on its way."
SIZES = (30, 150, 1000)


def calls():
    yield call([], 2)
    yield call([[1, 2], [9, 9], [0, 0]], 1)
    yield call([[1, 2], [9, 9], [0, 0]], 2)
    yield call([[5], [5], [5], [4, 2]], 2)
    yield call([[1], [2]], 0)
    yield call([[1], [2]], 10)
    yield call([[], [0], []], 2)
    yield call(((1, 2), (3, 4)), 1)
    yield call([[1, 2], None], 1)
    yield call([["a"]], 1)
    yield call([[1], [2]], "1")
    yield call([3, 4], 1)
    yield call(None, 1)


def sized(n):
    return call([[(x * y + x) % 256 for x in range(200)] for y in range(n)], 10)
