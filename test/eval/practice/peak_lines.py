from dataclasses import dataclass


@dataclass(frozen=True)
class Connection:
    begin: int  # seconds since midnight
    end: int  # exclusive


def peak_lines(connections):
    """How many lines the exchange needs: the largest number of connections open at one moment."""
    for connection in connections:
        if connection.end < connection.begin:
            raise ValueError("connection ends before it begins")
    peak = 0
    for moment in connections:
        open_now = 0
        for other in connections:
            if other.begin <= moment.begin < other.end:
                open_now += 1
        if open_now > peak:
            peak = open_now
    return peak


# ==== exam ====
TARGET = "peak_lines"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "Every connection is compared with every other; sorted begins and ends give the peak in one sweep."
SIZES = (50, 200, 600)


def on(*pairs):
    return [Connection(begin, end) for begin, end in pairs]


def calls():
    yield call([])
    yield call(on((0, 10)))
    yield call(on((5, 5)))
    yield call(on((0, 10), (10, 20)))
    yield call(on((0, 11), (10, 20)))
    yield call(on((0, 10), (0, 10), (0, 10)))
    yield call(on((3, 9), (1, 4), (2, 3), (3, 3)))
    yield call(on((0, 100), (10, 20), (15, 30), (19, 21), (50, 60)))
    yield call(tuple(on((7, 8), (6, 9))))
    yield call(on((4, 5), (9, 8)))
    yield call([None])
    yield call([Connection(1, "2")])
    yield call(None)


def sized(n):
    return call(on(*((i * 7919 % 86400, i * 7919 % 86400 + 60 + i % 900) for i in range(n))))
