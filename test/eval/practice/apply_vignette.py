import math


def vignette(pixels, width, height, strength=0.5):
    """Darken a greyscale image (rows of 0..255) towards its corners; returns new rows."""
    result = []
    for y in range(height):
        row = []
        for x in range(width):
            centre_x, centre_y = (width - 1) / 2, (height - 1) / 2
            reach = math.sqrt(centre_x ** 2 + centre_y ** 2) or 1.0
            amount = min(max(strength, 0.0), 1.0)
            distance = math.sqrt((x - centre_x) ** 2 + (y - centre_y) ** 2)
            factor = 1 - amount * (distance / reach) ** 2
            row.append(int(pixels[y][x] * factor))
        result.append(row)
    return result


# ==== exam ====
TARGET = "vignette"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "Centre, reach and clamped strength are computed anew for every pixel."
SIZES = (10, 40, 120)


def calls():
    yield call([], 0, 0)
    yield call([[200]], 1, 1)
    yield call([[200, 200], [200, 200]], 2, 2)
    yield call([[255] * 3] * 3, 3, 3)
    yield call([[255] * 4, [128] * 4, [7] * 4], 4, 3, 1.0)
    yield call([[255] * 4, [128] * 4], 4, 2, strength=0)
    yield call([[90, 80, 70]], 3, 1, 7)
    yield call([[90, 80, 70]], 3, 1, -7)
    yield call(((90, 80), (70, 60)), 2, 2, 0.25)
    yield call([[1, 2]], 1, 1)
    yield call([[1, 2]], 3, 1)
    yield call([[1, "x"]], 2, 1, 0.5)
    yield call([[1]], 1, 1, "much")
    yield call(None, 1, 1)


def sized(n):
    return call([[(x * 7 + y * 13) % 256 for x in range(n)] for y in range(n)], n, n)
