def collect_files(tree, suffixes=(".py",), path=""):
    """
    Paths of all files in a nested dictionary (folders are dictionaries, files their size) that have one of the suffixes,
    in the order of the dictionary, folder after folder.
    """
    found = []
    for name, entry in tree.items():
        full = f"{path}/{name}" if path else name
        if isinstance(entry, dict):
            found = found + collect_files(entry, suffixes, full)
        elif name.endswith(suffixes):
            found = found + [full]
    return found


# ==== exam ====
TARGET = "collect_files"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "The list so far is copied for every file and again on every level."
SIZES = (100, 500, 2500)


class Folder(dict):
    pass


def calls():
    yield call({})
    yield call({"a.py": 1, "b.txt": 2})
    yield call({"src": {"a.py": 1, "lib": {"b.py": 2}}, "c.py": 3})
    yield call({"a.PY": 1, ".py": 0, "ä.py": 1})
    yield call({"a": {}, "b": {"c": {}}})
    yield call({"a.ts": 1, "a.py": 1}, (".ts", ".py"))
    yield call({"a.ts": 1}, ".ts")
    yield call({"a.ts": 1}, ())
    yield call({"a.ts": 1}, "", "root")
    yield call({"d": Folder({"x.py": None})})
    yield call({"x.py": [1], "y.py": None})
    yield call({1: {"a.py": 1}})
    yield call({1: 2})
    yield call({"a.py": 1}, [".py"])
    yield call({}, [".py"])
    yield call(None)
    yield call(["a.py"])


def sized(n):
    return call({f"module{i}.py": i for i in range(n)})
