"""Tracks for the map: straight legs get points in between, so that they bend with the projection."""


def densify_track(track, pieces):
    """The track with every leg cut into so many pieces of equal length."""
    if pieces < 1:
        raise ValueError("a leg has at least one piece")
    if not track:
        return []
    points = [track[0]]
    for (x1, y1), (x2, y2) in zip(track, track[1:]):
        for piece in range(1, pieces + 1):
            share = piece / pieces
            points = points + [(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)]
    return points


# ==== exam ====
TARGET = "densify_track"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "Each new point copies all before it; append or a comprehension does not."
SIZES = (20, 80, 300)


def calls():
    yield call([], 3)
    yield call([(1, 2)], 3)
    yield call([(0, 0), (10, 20)], 1)
    yield call([(0, 0), (10, 20)], 4)
    yield call([(0, 0), (10, 20), (0, 0)], 2)
    yield call([(1.5, 2.5), (1.5, 2.5)], 3)
    yield call([(-10, 50.25), (30, -4)], 5)
    yield call([[0, 0], [3, 3]], 3)
    yield call(((0, 0), (4, 4)), 2)
    yield call([(0, 0), (1, 1)], 0)
    yield call([], -1)
    yield call([(0, 0), (1, 1, 1)], 2)
    yield call([(0, 0), (1, None)], 2)
    yield call([(0, 0), (1, 1)], "2")
    yield call(None, 0)


def sized(n):
    return call([(i * 1.5, i * 7 % 11 * 0.25) for i in range(n)], 12)
