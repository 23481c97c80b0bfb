REQUIRED = ("id", "name", "amount")


def validate_rows(rows):
    """Whether every row has all required fields and all amounts are positive."""
    if not all([isinstance(row, dict) for row in rows]):
        raise TypeError("rows must be dictionaries")
    complete = all([all([field in row for field in REQUIRED]) for row in rows])
    if not complete:
        return False
    if any([row["amount"] <= 0 for row in rows]):
        return False
    return len([row for row in rows if row["name"] == ""]) == 0


# ==== exam ====
TARGET = "validate_rows"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "Lists are built for all, any and len where the first failing row would settle it; early rows often fail."
SIZES = (100, 1000, 10000)


def row(**fields):
    return dict({"id": 1, "name": "n", "amount": 1}, **fields)


def calls():
    yield call([])
    yield call([row()])
    yield call([row(), row(amount=0)])
    yield call([row(amount=-1), row()])
    yield call([row(name="")])
    yield call([{"id": 1}, row()])
    yield call([row(), {}])
    yield call([row(), 5])
    yield call(({},))
    yield call([row(amount=float("nan"))])
    yield call([row(amount=True, name=None)])
    yield call([row(amount="1")])
    yield call([row(amount=None)])
    yield call({})
    yield call({"a": 1})
    yield call(None)
    yield call([row(id="ä", name="\u200b")])


def sized(n):
    return call([row(amount=0)] + [row(id=i) for i in range(n)])
