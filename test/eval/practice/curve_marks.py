def curve_marks(marks, lowest=0.0, highest=100.0):
    """Stretches the raw marks of a test so that the worst gets `lowest` and the best gets `highest`.

    Marks are numbers or None (absent); if all are the same, everybody gets the middle.
    """
    curved = []
    for mark in marks:
        if mark is None:
            curved.append(None)
            continue
        present = [m for m in marks if m is not None]
        worst = min(present)
        span = max(present) - worst
        if span == 0:
            curved.append((lowest + highest) / 2)
        else:
            curved.append(lowest + (mark - worst) / span * (highest - lowest))
    return curved


# ==== exam ====
TARGET = "curve_marks"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "Those present, the worst mark and the span are found again for every mark; they never change."
SIZES = (50, 150, 500)


def calls():
    yield call([])
    yield call([None, None])
    yield call([7])
    yield call([3, 3, None, 3])
    yield call([10, 20, 30])
    yield call([10, None, 25.5, 10], 1, 6)
    yield call((5, 0, -5), lowest=50)
    yield call([True, False, 2])
    yield call([1e16, 1.0, 2.0], 0, 1)
    yield call([0.1, 0.2, 0.3], 100, 0)
    yield call([1, "2"])
    yield call(["a"])
    yield call([1, 2], None)
    yield call([1, 2], 0, "6")
    yield call(5)
    yield call(None)


def sized(n):
    return call([None if i % 17 == 5 else i * 31 % 97 for i in range(n)])
