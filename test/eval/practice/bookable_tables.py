from typing import NamedTuple


class Table(NamedTuple):
    number: int
    seats: int
    taken: tuple = ()  # (from, to) in minutes, `to` is exclusive


def bookable_tables(tables, guests, begin, end):
    """Numbers of the tables that are large enough and free for the whole time."""
    if end <= begin:
        raise ValueError("a visit takes some time")
    numbers = []
    for table in tables:
        if table.seats < guests:
            continue
        if any([begin < until and since < end for since, until in table.taken]):
            continue
        numbers.append(table.number)
    return numbers


# ==== exam ====
TARGET = "bookable_tables"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "any gets a full list although the first overlap settles it; a generator stops there."
SIZES = (20, 60, 250)


def calls():
    yield call([], 2, 0, 60)
    yield call([Table(1, 4)], 2, 0, 60)
    yield call([Table(1, 4)], 5, 0, 60)
    yield call([Table(1, 4, ((0, 60),))], 2, 60, 120)
    yield call([Table(1, 4, ((0, 61),))], 2, 60, 120)
    yield call([Table(1, 4, ((120, 180), (0, 30))), Table(2, 2, ((90, 100),))], 2, 30, 120)
    yield call([Table(1, 4), Table(1, 4)], 4, 0, 1)
    yield call([Table("A", 4, ((5, 6), (5, 6)))], 0, 5, 6)
    yield call((Table(9, 2, [[0, 1]]),), 2, 1, 2)
    yield call([Table(1, 4)], 2, 60, 60)
    yield call([Table(1, 4)], 2, 60, 0)
    yield call([Table(1, None)], 2, 0, 60)
    yield call([Table(1, 4, None)], 2, 0, 60)
    yield call(None, 2, 0, 60)


def sized(n):
    return call([Table(i, 2 + i % 6, tuple((at * 10 + i % 3, at * 10 + 8) for at in range(n))) for i in range(n)], 3, 45, 90)
