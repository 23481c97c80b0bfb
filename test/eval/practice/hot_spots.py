def hot_spots(image, limit):
    """Evaluates the thermal image of a switch cabinet: rows of temperatures in tenths of a degree.

    Returns the hottest value, the number of cells above the limit and what these exceed it by in total.
    Negative cells are dead pixels.
    """
    hottest = None
    above = 0
    excess = 0
    for y in range(len(image)):
        for x in range(len(image[y])):
            if image[y][x] < 0:
                continue
            if hottest is None or image[y][x] > hottest:
                hottest = image[y][x]
            if image[y][x] > limit:
                above += 1
                excess += image[y][x] - limit
    return {"hottest": hottest, "above": above, "excess": excess}


# ==== exam ====
TARGET = "hot_spots"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Two subscripts for each use of a cell; loops over the rows and the cells themselves need none."
SIZES = (20, 80, 200)


def calls():
    yield call([], 600)
    yield call([[]], 600)
    yield call([[1]], 0)
    yield call([[500, 610], [620, 600]], 600)
    yield call([[-1, -1], [-1]], 600)
    yield call([[-1, 5], [], [7, 7, 7]], 6)
    yield call(((1, 2), (3, 4)), 2)
    yield call([[1.5, 2.25]], 1)
    yield call([[0, 0]], -10)
    yield call([["hot"]], 600)
    yield call([[None]], 600)
    yield call(None, 600)
    yield call([[1, 2]], None)


def sized(n):
    return call([[(x * 31 + y * 17) % 700 - 5 for x in range(n)] for y in range(n)], 600)
