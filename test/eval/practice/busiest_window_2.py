def busiest_window(players_online, width):
    """Start and total of the busiest `width` consecutive minutes of a game server, the earliest among equals."""
    if width < 1:
        raise ValueError("width must be at least 1")
    best_start, best_total = None, -1
    for start in range(len(players_online) - width + 1):
        total = 0
        for offset in range(width):
            total += players_online[start + offset]
        if total > best_total:
            best_start, best_total = start, total
    return best_start, best_total


# ==== exam ====
TARGET = "busiest_window"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Every window of whole numbers is added up from nothing; the next one differs by two of them."
SIZES = (100, 400, 1200)


def calls():
    yield call([], 1)
    yield call([4], 1)
    yield call([4, 2], 3)
    yield call([1, 5, 2, 5, 1], 2)
    yield call([3, 3, 3, 3], 2)
    yield call([0, 0, 0], 2)
    yield call([1, 2, 3, 4, 5], 5)
    yield call([9, 1, 1, 9, 9], 3)
    yield call((7, 8, 1), 1)
    yield call([1, 2, 3], 0)
    yield call([1, 2, 3], -2)
    yield call(None, 2)
    yield call([1, 2], "2")


def sized(n):
    return call([i * 7919 % 1009 for i in range(n)], n // 4)
