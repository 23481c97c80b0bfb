def busiest_window(counts, width):
    """Start and total of the `width` minutes with most motion events; the earliest of equal ones, None if too short.

    `counts` has the number of events of each minute, as the hub writes them (texts are fine).
    """
    if width < 1:
        raise ValueError("width must be positive")
    events = [int(count) for count in counts]
    best_start, best_total = None, None
    for start in range(len(events) - width + 1):
        total = sum(events[start:start + width])
        if best_total is None or total > best_total:
            best_start, best_total = start, total
    if best_start is None:
        return None
    return best_start, best_total


# ==== exam ====
TARGET = "busiest_window"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Each window is added up anew; whole numbers can be added at one end and taken off at the other."
SIZES = (300, 1000, 4000)


def calls():
    yield call([], 1)
    yield call([3], 1)
    yield call([3], 2)
    yield call([1, 2, 3, 4, 5], 2)
    yield call([5, 0, 5, 0, 5], 3)
    yield call([0, 0, 0], 2)
    yield call(["1", " 7 ", "2"], 2)
    yield call([-5, -1, -2, -9], 2)
    yield call([2.9, True, "3"], 1)
    yield call(iter([1, 9, 9, 1]), 2)
    yield call([10**30, 1, 10**30], 2)
    yield call([1, 2, 3], 3)
    yield call([1, 2], 0)
    yield call([1, 2], -1)
    yield call([1, "many"], 1)
    yield call([1, None], 1)
    yield call(None, 2)
    yield call([1, 2], None)


def sized(n):
    return call([i * i % 23 for i in range(n)], 120)
