def exam_papers(points: tuple, total: int) -> int:
    """In how many ways a teacher can pick questions that give exactly `total` points; each question at most once."""
    if total == 0 and not points:
        return 1
    if total < 0 or not points:
        return 0
    rest = points[1:]
    return exam_papers(rest, total) + exam_papers(rest, total - points[0])


# ==== exam ====
TARGET = "exam_papers"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same rest with the same total is counted again and again; remembering, or a table of totals, avoids that."
SIZES = (8, 12, 16)


def calls():
    yield call((), 0)
    yield call((), 5)
    yield call((5,), 5)
    yield call((5,), 0)
    yield call((1, 2, 3, 4), 5)
    yield call((2, 2, 2), 4)
    yield call((0, 0, 3), 3)
    yield call((10, 20), 15)
    yield call((4, 3, 2, 1), -1)
    yield call((1, 1, 1, 1, 1, 1), 3)
    yield call(points=(6, 4, 10, 5), total=10)
    yield call((70, 30, 20, 50), 100)
    yield call(("a", 1), 1)
    yield call((1, None), 1)
    yield call((1, 2), "3")


def sized(n):
    return call(tuple(2 + i % 5 for i in range(n)), 2 * n)
