from dataclasses import dataclass


@dataclass
class Shot:
    path: str
    sharpness: int
    rating: int = 0


def pick_cover(shots, min_rating=0):
    """Path of the shot for the album's cover: the sharpest of those rated well enough, or None."""
    candidates = []
    for shot in shots:
        if shot.rating >= min_rating:
            candidates.append((shot.sharpness, shot.path))
    if not candidates:
        return None
    candidates.sort()
    return candidates[-1][1]


# ==== exam ====
TARGET = "pick_cover"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All candidates are sorted to take the last; max finds it in one pass."
SIZES = (500, 3000, 15000)


def calls():
    yield call([])
    yield call([Shot("a.jpg", 3)])
    yield call([Shot("a.jpg", 3), Shot("b.jpg", 9), Shot("c.jpg", 5)])
    yield call([Shot("b.jpg", 9), Shot("c.jpg", 9), Shot("a.jpg", 9)])
    yield call([Shot("a.jpg", 3, 5), Shot("b.jpg", 9, 1)], 4)
    yield call([Shot("a.jpg", 3, 5), Shot("b.jpg", 9, 1)], min_rating=6)
    yield call([Shot("ä.jpg", -1), Shot("z.jpg", -1)])
    yield call([Shot("x.jpg", 2), Shot("x.jpg", 2)])
    yield call(Shot(f"{i}.jpg", i % 3) for i in range(5))
    yield call([Shot("a.jpg", "3"), Shot("b.jpg", 9)])
    yield call([Shot("a.jpg", 3, None)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([Shot(f"DSC{i:05}.NEF", i * 7919 % (n + 1), i % 5) for i in range(n)], 1)
