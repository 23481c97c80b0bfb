def merge_intervals(calendars):
    """Busy times of several calendars, each a list of (start, end), merged into few intervals without overlap."""
    everything = []
    for calendar in calendars:
        everything = everything + [(start, end) for start, end in calendar if start < end]
    everything.sort()
    merged = []
    for start, end in everything:
        if merged and start <= merged[-1][1]:
            merged = merged[:-1] + [(merged[-1][0], max(merged[-1][1], end))]
        else:
            merged = merged + [(start, end)]
    return merged


# ==== exam ====
TARGET = "merge_intervals"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "Both lists are built by concatenation, a copy for each calendar and each interval."
SIZES = (100, 500, 2000)


def calls():
    yield call([])
    yield call([[], []])
    yield call([[(1, 2)], [(3, 4)]])
    yield call([[(1, 5), (9, 10)], [(4, 7), (7, 8)]])
    yield call([[(1, 10)], [(2, 3), (2, 3)]])
    yield call([[(5, 5), (6, 4)]])
    yield call([[(1, 2.0)], [(1.0, 2)], [(True, 2)]])
    yield call([[("09:00", "10:00")], [("09:30", "ä")]])
    yield call([[[1, 2]], ((2, 3),)])
    yield call(iter([iter([(1, 2)]), {(0, 1)}]))
    yield call([["ab"]])
    yield call([[(1, float("nan"))], [(0, 5)]])
    yield call([[(float("-inf"), 1)], [(0, float("inf"))]])
    yield call([[(1, 2)], [("a", "b")]])
    yield call([[(1, "2")]])
    yield call([[(1,)]])
    yield call([None])
    yield call(None)


def sized(n):
    return call([[(10 * i + k, 10 * i + k + 5) for i in range(n // 10)] for k in range(0, 100, 10)] + [[(i * 100, i * 100 + 1) for i in range(n)]])
