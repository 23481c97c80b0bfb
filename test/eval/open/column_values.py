def column_values(rows, index=0):
    """The cells of one column of a table; every row must have it."""
    values = []
    for row in rows:
        values.append(row[index])
    return values


# ==== exam ====
TARGET = "column_values"
KIND = "append loop"
IMPROVABLE = True
WHY = "The loop only maps, which a comprehension does with less work per row."
SIZES = (100, 500, 3000)


def calls():
    yield call([])
    yield call([[1, 2], [3]])
    yield call([[1, 2], [3, 4]], 1)
    yield call([[1, 2], [3]], 1)
    yield call(["äbc", "z"], -1)
    yield call([(1, [2]), (3, {4})], 1)
    yield call([[1], [2, 3]], True)
    yield call(iter([[1], [2]]), 0)
    yield call([{0: "a"}, {0: None}])
    yield call([{1: "a"}])
    yield call([[1], None])
    yield call([[1]], "0")
    yield call([[1, 2]], slice(1))
    yield call([], "0")
    yield call([{1, 2}])
    yield call(["", "a"])
    yield call(None)


def sized(n):
    return call([[i, i + 1, i + 2] for i in range(n)], 1)
