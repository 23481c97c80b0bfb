def auditorium_seats(rows: int, first: int, extra: int, blocked_every: int = 0) -> int:
    """Seats of a school hall: `first` in the front row, `extra` more in each row behind it.

    With `blocked_every`, one seat is lost in every so many-th row (for the cables).
    """
    for value in (rows, first, extra, blocked_every):
        if not isinstance(value, int):
            raise TypeError("whole numbers only")
    if rows < 0 or blocked_every < 0:
        raise ValueError("neither rows nor blocked_every can be negative")
    seats = 0
    for row in range(rows):
        seats += first + row * extra
        if blocked_every and (row + 1) % blocked_every == 0:
            seats -= 1
    return seats


# ==== exam ====
TARGET = "auditorium_seats"
KIND = "closed form"
IMPROVABLE = True
WHY = "An arithmetic series less a number of multiples, both of which have a formula."
SIZES = (1000, 10000, 100000)


def calls():
    yield call(0, 10, 2)
    yield call(1, 10, 2)
    yield call(2, 10, 3)
    yield call(7, 12, 1, 3)
    yield call(6, 12, 1, 3)
    yield call(5, 0, 0, 1)
    yield call(20, 30, -2)
    yield call(9, -4, 5, 2)
    yield call(3, 10**30, 7, 10)
    yield call(rows=33, first=8, extra=1, blocked_every=4)
    yield call(-1, 10, 2)
    yield call(4, 10, 2, -3)
    yield call(4.0, 10, 2)
    yield call(4, 10.5, 2)
    yield call(4, 10, "2")
    yield call(None, 10, 2)


def sized(n):
    return call(n, 14, 2, 7)
