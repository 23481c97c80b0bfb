def biggest_climb(heights):
    """
    The biggest difference in height (whole metres) that a walker can gain on the trail,
    between any point and any later one. 0 if the trail only goes down.
    """
    best = 0
    for i in range(len(heights)):
        for j in range(i + 1, len(heights)):
            gain = heights[j] - heights[i]
            if gain > best:
                best = gain
    return best


# ==== exam ====
TARGET = "biggest_climb"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "All pairs of points are compared; one pass with the lowest point so far is enough."
SIZES = (50, 150, 450)


def calls():
    yield call([])
    yield call([812])
    yield call([100, 250, 80, 240])
    yield call([500, 400, 300])
    yield call([7, 7, 7, 7])
    yield call([-420, -10, -415, 0])
    yield call([1, 2, 3, 4, 5])
    yield call((3, 1, 9, 0, 8))
    yield call([10**20, 0, 10**19])
    yield call([5, 1, 5, 1, 5])
    yield call(["high", "low"])
    yield call([100, None, 200])
    yield call(None)
    yield call(1200)


def sized(n):
    return call([(i * 7919 + i * i) % 2400 for i in range(n)])
