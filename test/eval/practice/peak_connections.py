from typing import List, Tuple


def peak_connections(sessions: List[Tuple[int, int]]) -> Tuple[int, int]:
    """
    The highest number of sessions open at one time, and the first moment at which there were so many.

    A session is (opened, closed) in seconds; at the second of its closing it is no longer open.
    """
    for opened, closed in sessions:
        if closed < opened:
            raise ValueError("session closes before it opens: %d < %d" % (closed, opened))
    peak = 0
    peak_at = 0
    for moment, _ in sorted(sessions):
        active = 0
        for opened, closed in sessions:
            if opened <= moment < closed:
                active += 1
        if active > peak:
            peak = active
            peak_at = moment
    return peak, peak_at


# ==== exam ====
TARGET = "peak_connections"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "Every session is compared with every other; sorted openings and closings are swept once."
SIZES = (50, 200, 800)


def calls():
    yield call([])
    yield call([(5, 9)])
    yield call([(5, 5)])
    yield call([(1, 4), (4, 8)])
    yield call([(1, 5), (4, 8), (2, 3)])
    yield call([(4, 8), (1, 5), (4, 8), (4, 4)])
    yield call([(10, 20), (1, 3), (2, 3), (12, 14)])
    yield call([(-5, 2), (-3, 0), (0, 1)])
    yield call([(0, 10**12), (10**11, 10**12)])
    yield call([(1, 2), (9, 3)])
    yield call([(1, 2, 3)])
    yield call([(1, None)])
    yield call(None)


def sized(n):
    return call([(i * 7919 % n, i * 7919 % n + 5 + i % 40) for i in range(n)])
