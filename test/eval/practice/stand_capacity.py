def stand_capacity(rows: int, front_row: int, wider_by: int = 2) -> int:
    """Seats of a stand whose front row has front_row seats and every row behind it wider_by more than the one before."""
    if rows < 0:
        raise ValueError("a stand cannot have fewer than no rows")
    if front_row < 1:
        raise ValueError("the front row needs a seat")
    total = 0
    seats = front_row
    for _ in range(rows):
        total += seats
        seats += wider_by
    return total


# ==== exam ====
TARGET = "stand_capacity"
KIND = "closed form"
IMPROVABLE = True
WHY = "The sum of an arithmetic series, added up row by row."
SIZES = (1000, 10000, 100000)


def calls():
    yield call(0, 10)
    yield call(1, 10)
    yield call(2, 10)
    yield call(25, 30)
    yield call(24, 31, 3)
    yield call(40, 18, 0)
    yield call(11, 100, -4)
    yield call(300, 5, -1)
    yield call(7, 10**25, 10**20)
    yield call(-1, 10)
    yield call(3, 0)
    yield call("3", 10)
    yield call(None, 10)
    yield call(3, None)
    yield call(3, wider_by=1, front_row=4)


def sized(n):
    return call(n, 20, 2)
