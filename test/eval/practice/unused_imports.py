def unused_imports(imports, names):
    """The imported modules, in their order, of which no name in the code ("json.loads") begins with the module."""
    used = {name.partition(".")[0] for name in names}
    return [module for module in imports if module not in used]


# ==== exam ====
TARGET = "unused_imports"
KIND = "already well written"
IMPROVABLE = False
WHY = "One pass over either argument, with a set and two comprehensions."
SIZES = (500, 5000, 30000)


def calls():
    yield call([], [])
    yield call(["os"], [])
    yield call([], ["os.path"])
    yield call(["os", "re", "json"], ["re.match", "x", "json"])
    yield call(["os", "os", "a"], ["a.b.c", "a"])
    yield call(["", "b"], [".x"])
    yield call(["ö"], ["ö.ä", "o.a"])
    yield call(iter(["os", "re"]), iter(["os.path"]))
    yield call("abc", "b")
    yield call([1, None], ["x"])
    yield call([["os"]], ["os"])
    yield call(["os"], [5])
    yield call(None, [])
    yield call(["os"], None)


def sized(n):
    return call([f"module{i}" for i in range(n)], [f"module{i * 7 % (2 * n)}.name{i}" for i in range(n * 2)])
