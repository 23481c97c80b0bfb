import math


def polyline_length(points: list, closed: bool = False) -> float:
    """The length of the way along the points; closed: back to the first one."""
    length = 0.0
    for i in range(len(points) - 1):
        dx = points[i + 1][0] - points[i][0]
        dy = points[i + 1][1] - points[i][1]
        length += math.sqrt(dx * dx + dy * dy)
    if closed and len(points) > 1:
        for i in range(len(points)):
            if i == len(points) - 1:
                dx = points[0][0] - points[i][0]
                dy = points[0][1] - points[i][1]
                length += math.sqrt(dx * dx + dy * dy)
    return length


# ==== exam ====
TARGET = "polyline_length"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Neighbours are fetched by index, each point four times, and a whole loop runs for its last step alone."
SIZES = (200, 1000, 6000)


def calls():
    yield call([])
    yield call([(1, 2)])
    yield call([(1, 2)], True)
    yield call([(0, 0), (3, 4)])
    yield call([(0, 0), (3, 4)], closed=True)
    yield call([(0, 0), (3, 4), (3, 0)], True)
    yield call([[0.1, 0.2], [1e10, -1e-10], [0.3, 7]])
    yield call(((0, 0), (0, 0)))
    yield call([(0, 0), (float("inf"), 1)])
    yield call([(float("nan"), 0), (1, 1)])
    yield call([(0, 0), (10**200, 0)])
    yield call([(0, 0, 5), (3, 4, 6)])
    yield call([(0, 0), (1,)])
    yield call([(0, 0), ("a", "b")])
    yield call([(0, 0), None])
    yield call(None)
    yield call(5)
    yield call(["ab", "cd"])


def sized(n):
    return call([(i * 7919 % 1009 / 8, i * 31 % 997 / 16) for i in range(n)], True)
