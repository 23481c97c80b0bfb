def read_table(lines, separator=";"):
    """
    Yields a dictionary per row of delimited text; the first line that is not a comment names the columns. Lines are read
    only when they are needed, so that endless sources work; the source goes on behind the last row that was read.
    """
    source = iter(lines)
    for line in source:
        if not line.startswith("#"):
            break
    else:
        return
    names = line.rstrip("\n").split(separator)
    for line in source:
        cells = line.rstrip("\n").split(separator)
        if len(cells) != len(names):
            raise ValueError(f"{len(cells)} cells for {len(names)} columns: {line!r}")
        yield dict(zip(names, cells))


# ==== exam ====
TARGET = "read_table"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "The loops share one iterator and stay lazy; a list or a comprehension would read too far."
SIZES = (100, 500, 3000)


def endless():
    yield "n\n"
    number = 0
    while True:
        yield f"{number}\n"
        number += 1


def lines(*text):
    yield from text


def calls():
    yield call([])
    yield call(["# only", "# comments"])
    yield call(["a;b\n", "1;2\n", "3;4"])
    yield call(["#", "a;b", "# not a comment here;x"])
    yield call(["a;a", "1;2"])
    yield call(["a;b", "1;2", "1;2;3", "4;5"])
    yield first(2, call(lines("a;b", "1;2", "1;2", "1;2;3")))
    yield first(3, call(lines("# x", "n", "ä", "é")))
    yield first(0, call(lines("n", "1")))
    yield run(lambda source: ([next(table) for table in [read_table(source)] for _ in range(3)], next(source)), endless())
    yield call("ab1")
    yield call(["a,b", "1,2"], ",")
    yield call(["a"], "")
    yield call(["a", None])
    yield call([b"a"])
    yield call(None)
    yield call(iter(["", ""]))


def sized(n):
    return call(["a;b;c;d"] + [f"{i};x;y;{i}" for i in range(n)])
