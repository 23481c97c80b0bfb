def distinct_operands(operands):
    """The operands of an expression without repeats, in the order in which they first occur.

    An operand is what the parser made: a number, a name, or a nested expression as a list.
    """
    distinct = []
    for operand in operands:
        if operand not in distinct:
            distinct.append(operand)
    return distinct


# ==== exam ====
TARGET = "distinct_operands"
KIND = "elements that may not hash"
IMPROVABLE = False
WHY = "Nested expressions are lists, which neither a set nor a dict takes; their texts differ where they are equal (1 and 1.0)."
SIZES = (40, 150, 400)


def calls():
    yield call([])
    yield call(["x", "y", "x"])
    yield call([["+", "x", 1], ["+", "x", 1.0], ["+", "x", "1"]])
    yield call([1, True, 1.0, "1", 0, False])
    yield call([["x"], ("x",), "x", ["x"]])
    yield call([[], [[]], [], [[], []], [[]]])
    yield call([{"a": 1, "b": 2}, {"b": 2, "a": 1}, {"a": 1}])
    yield call([float("nan"), float("nan"), None, None])
    yield call([{1}, frozenset([1]), {1, 2}])
    yield call(iter([["-", "y"], "y", ["-", "y"]]))
    yield call("abba")
    yield call([bytearray(b"a"), b"a"])
    yield call(5)
    yield call(None)


def sized(n):
    return call([["*", ["+", i * 7 % n, "x"], {"line": i % n}] for i in range(n)])
