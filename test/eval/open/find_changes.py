def find_changes(before, after):
    """Positions at which two lists of cells differ, as (position, old, new); a missing cell is None."""
    changes = []
    for i in range(max(len(before), len(after))):
        old = before[i] if i < len(before) else None
        new = after[i] if i < len(after) else None
        if type(old) is not type(new) or not (old == new):
            changes.append((i, old, new))
    return changes


# ==== exam ====
TARGET = "find_changes"
KIND = "values that compare oddly"
IMPROVABLE = False
WHY = "One comparison per cell, by type and ==, nan differing from itself; whole lists compared at once would find it the same."
SIZES = (500, 2000, 8000)


class Moody:
    def __eq__(self, other):
        print("compared")
        return "yes"

    def __ne__(self, other):
        raise AssertionError("only == is asked")


def same_nan(nan):
    return find_changes([nan, 1], [nan, 1])


def calls():
    yield call([], [])
    yield call([1, 2], [1, 2])
    yield call([1, 2], [1, 3, 4])
    yield call([1, True, 1.0], [True, 1, 1])
    yield call([0.0, "a"], [-0.0, "b"])
    yield run(same_nan, float("nan"))
    yield call([None], [])
    yield call([], [None, None])
    yield call([[1], {"a": 1}], [[1], {"a": 2}])
    yield call([Moody()], [Moody()])
    yield call("äb", "äc")
    yield call((1, 2), [1, 2])
    yield call({0: "a", 1: "b"}, ["a", "c"])
    yield call([1], None)
    yield call(iter([1]), [1])
    yield call({"x": 1}, [1])


def sized(n):
    return call(list(range(n)), [i if i % 5 else -i for i in range(n)])
