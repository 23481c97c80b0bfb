def merge_shards(shards, skip_header=True):
    """One table out of the parts that the nightly export writes, each a list of lines with a header of its own.

    All headers have to be the same.
    """
    header = None
    table = []
    for number, lines in enumerate(shards, start=1):
        if not lines:
            continue
        if header is None:
            header = lines[0]
        elif lines[0] != header:
            raise ValueError(f"shard {number} has another header: {lines[0]!r}")
        body = [line.rstrip("\n") for line in lines[1:]]
        table = table + body
    if header is not None and not skip_header:
        table = [header] + table
    return table


# ==== exam ====
TARGET = "merge_shards"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "Each shard makes a new copy of all lines so far; extend adds to the list in place."
SIZES = (50, 300, 1500)


def calls():
    yield call([])
    yield call([[]])
    yield call([["id,name"]], False)
    yield call([["id,name\n", "1,Ann\n", "2,Bob\n"], ["id,name\n", "3,Cid"]])
    yield call([["id\n", "1\n"], [], ["id\n"], ["id\n", "1\n", "\n"]], skip_header=False)
    yield call([("größe", "3\r\n", "\u2028\n\n")])
    yield call(iter([["a", "b"], ["a", "c"]]))
    yield call([["id", "1"], ["name", "Ann"]])
    yield call([["id", "1"], [], ["id\n", "2"]])
    yield call([[None, "1"], [None, "2"]])
    yield call([["id", 1]])
    yield call([[], None])
    yield call([5])
    yield call(None)


def sized(n):
    return call([["id,room\n"] + [f"{s * 10 + i},room {i}\n" for i in range(8)] for s in range(n)])
