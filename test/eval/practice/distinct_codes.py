def distinct_codes(codes, required=()):
    """Cost centre codes without repetition, in the order met.

    Raises ValueError naming the required codes that do not occur.
    """
    distinct = dict.fromkeys(codes)
    missing = [code for code in required if code not in distinct]
    if missing:
        raise ValueError("missing: " + ", ".join(missing))
    return list(distinct)


# ==== exam ====
TARGET = "distinct_codes"
KIND = "already well written"
IMPROVABLE = False
WHY = "A dictionary made by C keeps the order; nothing in Python does it with less."
SIZES = (1000, 10000, 80000)


def calls():
    yield call([])
    yield call(["100"])
    yield call(["200", "100", " 200 ", "100\n"])
    yield call(["b", "a", "b", "c"], ["a", "c"])
    yield call(["é", "e\u0301", "\u00a0é"])
    yield call(("x", "", " "))
    yield call(iter(["x", "y", "x"]), iter(["y"]))
    yield call("abca")
    yield call({"k": 1, " k": 2})
    yield call(["a"], ["b", "a", "c", "b"])
    yield call([], ["b"])
    yield call(["a", 5, 5.0])
    yield call([["a"]])
    yield call(["a"], [["a"]])
    yield call([None])
    yield call(None)
    yield call([], None)


def sized(n):
    return call([f"{i * 31 % (n // 2)}" for i in range(n)])
