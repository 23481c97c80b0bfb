def first_duplicate(entries):
    """The first entry that is equal to a later one of another kind, with both positions; None when there is none."""
    for i, left in enumerate(entries):
        for j in range(i + 1, len(entries)):
            if left == entries[j] and type(left) is not type(entries[j]):
                return i, j, left
    return None


# ==== exam ====
TARGET = "first_duplicate"
KIND = "values that compare oddly"
IMPROVABLE = False
WHY = "Equal but of another type (1 and True, lists of subclasses): keys of a dictionary would merge or refuse them."
SIZES = (20, 60, 200)


class Tags(list):
    pass


class Odd:
    def __eq__(self, other):
        return isinstance(other, int) and other % 2 == 1


def calls():
    yield call([])
    yield call([1, 1, 1])
    yield call([1, True])
    yield call([0, 2, False, 2.0, 0.0])
    yield call([[1], Tags([1])])
    yield call([[1], [1], [2]])
    yield call([Odd(), 2, 3])
    yield call([3, Odd()])
    yield call([float("nan"), float("nan")])
    yield call(["a", b"a"])
    yield call([{1}, frozenset({1})])
    yield call([(1,), [1], None])
    yield call("aba")
    yield call({0: 1, 1: True})
    yield call(iter([1, True]))
    yield call(None)
    yield call([10**400, 1e308, float("inf")])


def sized(n):
    return call([[i] for i in range(n)])
