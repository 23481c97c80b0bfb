def auditorium_seats(first_row: int, rows: int, wider_by: int = 2) -> int:
    """Seats in a museum auditorium whose rows get wider by a fixed number of seats towards the back."""
    for number in (first_row, rows, wider_by):
        if not isinstance(number, int):
            raise TypeError("seats and rows are whole numbers")
    if rows < 0:
        raise ValueError("rows must not be negative")
    seats = 0
    for row in range(rows):
        seats += first_row + row * wider_by
    return seats


# ==== exam ====
TARGET = "auditorium_seats"
KIND = "closed form"
IMPROVABLE = True
WHY = "An arithmetic series is added row by row; there is a formula."
SIZES = (1000, 20000, 100000)


def calls():
    yield call(10, 0)
    yield call(10, 1)
    yield call(10, 2)
    yield call(10, 3, 3)
    yield call(20, 15, 0)
    yield call(20, 5, -2)
    yield call(0, 7, 1)
    yield call(-3, 4, 5)
    yield call(10**20, 9)
    yield call(10, -1)
    yield call(10, 2.0)
    yield call("10", 2)
    yield call(None, 2)


def sized(n):
    return call(12, n, 2)
