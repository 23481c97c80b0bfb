def distinct_values(values):
    """The values without repetitions, in the order of first appearance. Values may be anything that can be compared."""
    distinct = []
    for value in values:
        if value not in distinct:
            distinct.append(value)
    return distinct


# ==== exam ====
TARGET = "distinct_values"
KIND = "elements that may not hash"
IMPROVABLE = False
WHY = "Anything may come: lists and dictionaries do not hash, and only == decides, so the search in the list is needed."
SIZES = (20, 60, 200)


def calls():
    yield call([])
    yield call([3, 1, 3, 2, 1])
    yield call([[1], [2], [1]])
    yield call([{"a": 1}, {"a": 1.0}, {}])
    yield call([1, True, 1.0, "1", 0, False])
    yield call([(1, [2]), (1, [2])])
    yield call([{1}, frozenset([1]), {2}])
    yield call([float("nan"), float("nan")])
    yield run(lambda x: distinct_values([x, x, float("nan")]), float("nan"))
    yield call(["a", ["a"], ("a",)])
    yield call("ßäß")
    yield call(iter([[], [], ()]))
    yield call({"b": 1, "a": 1})
    yield call(None)
    yield call(5)


def sized(n):
    return call([[i % (n // 2)] for i in range(n)])
