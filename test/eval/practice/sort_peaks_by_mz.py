def sort_peaks_by_mz(peaks):
    """Returns the (m/z, intensity) peaks in ascending m/z.

    Peaks of the same m/z stay in the order in which the instrument wrote them.
    """
    ordered = []
    for peak in peaks:
        position = 0
        while position < len(ordered) and ordered[position][0] <= peak[0]:
            position += 1
        ordered.insert(position, peak)
    return ordered


# ==== exam ====
TARGET = "sort_peaks_by_mz"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "Insertion by a linear scan is quadratic; sorted with the same key is stable, too."
SIZES = (40, 120, 500)


def calls():
    yield call([])
    yield call([(100.5, 3)])
    yield call([(3, 1), (1, 2), (2, 3)])
    yield call([(2, "first"), (1, "x"), (2, "second"), (2, "third")])
    yield call([(1.0, "a"), (1, "b"), (0.5, "c"), (1.0, "d")])
    yield call(((5, 1), (4, 1)))
    yield call(iter([(5, 1), (4, 1), (6, 0)]))
    yield call([[2, 0], [1, 9]])
    yield call([("b", 1), (1, 2)])
    yield call([(2, 1), None])
    yield call([(-1, 0), (float("inf"), 1), (0, 0), (float("-inf"), 1)])
    yield call(None)
    yield call(7)


def sized(n):
    return call([((i * 7919 % 1013) / 4, i) for i in range(n)])
