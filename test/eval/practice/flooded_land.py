def flooded_land(heights, level):
    """What a rise of the sea to `level` puts under water.

    `heights` is a grid of metres, None where nothing was measured. Returns the number of
    flooded fields and the volume of water over them (a field is one square metre).
    """
    fields = 0
    volume = 0
    for i in range(len(heights)):
        for j in range(len(heights[i])):
            if heights[i][j] is None:
                continue
            if heights[i][j] < level:
                fields += 1
                volume += level - heights[i][j]
    return fields, volume


# ==== exam ====
TARGET = "flooded_land"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Each height is looked up through two indexes up to three times; loops over the rows and their heights look nothing up."
SIZES = (30, 100, 200)


def calls():
    yield call([], 1)
    yield call([[]], 1)
    yield call([[3]], 5)
    yield call([[1, 2, 3], [4, 5, 6]], 4)
    yield call([[1, None, 3], [None, None, None]], 10)
    yield call([[-2, 0], [7, -5]], 0)
    yield call([[4, 4], [4, 4]], 4)
    yield call([[0.5, 1.25], [2.75]], 2)
    yield call([[1, 2], [], [3]], 2.5)
    yield call(((1, 9), (2, 8)), 5)
    yield call([range(5), [7]], 3)
    yield call([[1, "2"]], 5)
    yield call([[1, 2], 3], 5)
    yield call([[1]], None)
    yield call([None], 5)
    yield call(None, 5)


def sized(n):
    return call([[None if (i * j) % 17 == 16 else (i * 31 + j * 17) % 120 - 10 for j in range(n)] for i in range(n)], 40)
