BUILTIN_NAMES = ["print", "read", "length", "abs"]


def undeclared_names(statements, parameters=()):
    """Checks assignments (name, names used) one after the other; returns (line, name) for what is used too early."""
    declared = list(BUILTIN_NAMES)
    for name in parameters:
        declared.append(name)

    problems = []
    for line, (name, used) in enumerate(statements, 1):
        for other in used:
            if other not in declared:
                problems.append((line, other))
        if name not in declared:
            declared.append(name)
    return problems


# ==== exam ====
TARGET = "undeclared_names"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "The declared names are searched from the start for each use; their order is not needed, so a set does."
SIZES = (50, 300, 900)


def calls():
    yield call([])
    yield call([("x", [])])
    yield call([("x", ["x"])])
    yield call([("x", ["print"]), ("y", ["x", "z", "z"])])
    yield call([("x", ["n"]), ("x", ["x", "n"])], ["n"])
    yield call([("a", ["b"]), ("b", ["a"])], ("c", "c"))
    yield call([("é", []), ("f", "éf")])
    yield call([("x", ("y",)), ("y", iter(["x", "y"]))])
    yield call(iter([("x", ["q"])]), iter(["q"]))
    yield call([("x",)])
    yield call([("x", None)])
    yield call([None])
    yield call(None)
    yield call([], None)


def sized(n):
    return call([(f"v{i}", [f"v{i * 7 % (i + 1)}", f"v{max(0, i - 1)}", f"w{i}"]) for i in range(n)])
