def row_key(row):
    return f"{row['source']}:{row['id']}"


def new_rows(rows, loaded_keys):
    """Yields the rows that no earlier load has brought in, each only once, with the key that they will be stored under."""
    seen = [str(key) for key in loaded_keys]
    for row in rows:
        key = row_key(row)
        if key in seen:
            continue
        seen.append(key)
        yield {**row, "key": key}


# ==== exam ====
TARGET = "new_rows"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "The growing list of keys is searched for every row; a set of the texts answers at once."
SIZES = (50, 200, 500)


def rows_of(*pairs):
    return [{"source": source, "id": id} for source, id in pairs]


def calls():
    yield call([], [])
    yield call([], ["crm:1"])
    yield call(rows_of(("crm", 1), ("crm", 2), ("crm", 1)), [])
    yield call(rows_of(("crm", 1), ("web", 1)), ["crm:1", "crm:1"])
    yield call([{"source": "crm", "id": 1, "key": "old", "tags": ["a"]}], ["web:1", None, 3])
    yield call(rows_of(("crm", "1"), ("crm", 1), ("crm", 1.0), ("ü", [1])), ())
    yield call(iter(rows_of(("a", 1), ("a", 2))), iter(["a:2"]))
    yield call(rows_of(("a", None), ("", "")), {"a:None": 1})
    yield first(2, call(rows_of(("a", 1), ("a", 1), ("a", 2), ("a", 3)), []))
    yield first(1, call(rows_of(("a", 1)) + [{}], []))
    yield call(rows_of(("a", 1)) + [{"source": "a"}], [])
    yield call([None], [])
    yield call([], None)
    yield call(None, [])


def sized(n):
    return call([{"source": "crm", "id": i * 7 % n} for i in range(n)], [f"crm:{i}" for i in range(0, 2 * n, 3)])
