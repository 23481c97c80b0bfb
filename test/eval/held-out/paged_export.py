def paged_export(records, page_size=100, columns=None):
    """Yields pages of rows, each a tuple of the wanted columns (by default all of the first record)."""
    if page_size < 1:
        raise ValueError("page_size must be 1 or more")
    remaining = list(records)
    if not remaining:
        return
    names = list(columns) if columns is not None else list(list(remaining)[0].keys())
    while list(remaining):
        page = list(remaining)[:page_size]
        remaining = list(remaining)[page_size:]
        rows = []
        for record in list(page):
            copy = dict(record)
            rows.append(tuple([copy.get(name) for name in list(names)]))
        yield rows


# ==== exam ====
TARGET = "paged_export"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "What remains is copied three times per page and every record once; a range of starts and slices copies nothing twice."
SIZES = (200, 1000, 6000)


def calls():
    yield call([])
    yield call([{"a": 1, "b": 2}, {"b": 3}, {"c": 4}], 2)
    yield call([{"a": 1}, {"a": 2}, {"a": 3}], 1)
    yield call([{"a": 1}], 5, ["b", "a", "a"])
    yield call([{"a": 1}], 5, [])
    yield call([{"ö": None}], 5, "öx")
    yield call(iter([{"a": 1}, {"a": 2}]), 1, iter(["a"]))
    yield first(1, call(iter([{"a": 1}, {"a": 2}]), 1))
    yield first(0, call(iter([{"a": 1}]), 1))
    yield call([{"a": 1}], 0)
    yield call([{"a": 1}], -1)
    yield call([{"a": 1}], "1")
    yield call([{"a": 1}, None], 1)
    yield call([[("a", 1)]], 1, ["a"])
    yield call([[("a", 1)]], 1)
    yield call(None)
    yield call([{"a": [1]}], 1.5)


def sized(n):
    return call([{"id": i, "name": f"n{i}"} for i in range(n)], 20)
