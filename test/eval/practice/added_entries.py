def added_entries(before, after):
    """Entries of a parsed YAML list that were not there before; entries can be anything: mappings, lists, scalars."""
    if not isinstance(before, list) or not isinstance(after, list):
        raise TypeError("only lists can be compared")
    return [entry for entry in after if entry not in before]


# ==== exam ====
TARGET = "added_entries"
KIND = "elements that may not hash"
IMPROVABLE = False
WHY = "Mappings and lists do not hash, and nan or 1 == True are found by ==; a set cannot hold them."
SIZES = (50, 150, 500)


def same_nan(nan):
    return added_entries([nan], [nan, 1])


def calls():
    yield call([], [])
    yield call([], [1, 1])
    yield call([1], [])
    yield call([{"a": 1}], [{"a": 1}, {"a": 2}, {"a": 2}])
    yield call([[1, 2]], [[1, 2], [2, 1], (1, 2)])
    yield call([1, "a", None], [True, "ä", None, 1.0, {}])
    yield call([{"a": [1]}], [{"a": [True]}, {"a": [{}]}])
    yield call([{1, 2}], [frozenset([1, 2]), {2, 1}, {3}])
    yield call([float("nan")], [float("nan")])
    yield run(same_nan, float("nan"))
    yield call((), [])
    yield call([1], None)


def sized(n):
    return call(
        [{"name": "job%d" % i, "steps": ["build", i]} for i in range(n)],
        [{"name": "job%d" % i, "steps": ["build", i]} for i in range(n // 2, n // 2 + n)],
    )
