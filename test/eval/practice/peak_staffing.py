from dataclasses import dataclass


@dataclass
class Shift:
    employee: str
    start: int  # minutes since midnight of the first day
    end: int


def peak_staffing(shifts: list[Shift]) -> int:
    """Largest number of people who are on shift at the same moment.

    A shift that ends when another one starts does not overlap with it.
    """
    for shift in shifts:
        if shift.end <= shift.start:
            raise ValueError(f"shift of {shift.employee} ends before it starts")
    peak = 0
    for shift in shifts:
        present = 0
        for other in shifts:
            if other.start <= shift.start < other.end:
                present += 1
        if present > peak:
            peak = present
    return peak


# ==== exam ====
TARGET = "peak_staffing"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "Every shift is compared with every other one; a sweep over the sorted starts and ends needs n log n."
SIZES = (20, 100, 500)


def calls():
    yield call([])
    yield call([Shift("Ana", 480, 960)])
    yield call([Shift("Ana", 480, 960), Shift("Bo", 960, 1440)])
    yield call([Shift("Ana", 480, 961), Shift("Bo", 960, 1440)])
    yield call([Shift("Ana", 480, 960), Shift("Ana", 480, 960), Shift("Cem", 0, 2000)])
    yield call([Shift("A", 5, 6), Shift("B", 1, 9), Shift("C", 2, 5), Shift("D", 4, 7), Shift("E", 6, 8)])
    yield call([Shift("A", -10, 0), Shift("B", -5, 5), Shift("C", 0, 1)])
    yield call([Shift("A", 0, 100), Shift("B", 10, 20), Shift("C", 20, 30), Shift("D", 30, 40)])
    yield call([Shift("Zoë", 9, 9)])
    yield call([Shift("Zoë", 1, 2), Shift("Max", 10, 9), Shift("Ida", 3, 1)])
    yield call([Shift("Zoë", 1, "2")])
    yield call([Shift("Zoë", None, None)])
    yield call(None)


def sized(n):
    return call([Shift(f"e{i}", i * 7919 % (n * 10), i * 7919 % (n * 10) + 60 + i % 400) for i in range(n)])
