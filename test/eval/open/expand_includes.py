def expand_includes(names, files):
    """
    All files that are included by the given ones, directly or not, in the order in which they turn up: the list itself
    grows while it is read. Gives back how many were new.
    """
    before = len(names)
    for name in names:
        for included in files.get(name, []):
            if included == "!reset":
                del names[before:]
                break
            if included not in names:
                names.append(included)
    return len(names) - before


# ==== exam ====
TARGET = "expand_includes"
KIND = "names and lists that are not what they seem"
IMPROVABLE = False
WHY = "The caller's list is read, grown and cut in the same loop; a copy, a set or a comprehension sees another list."
SIZES = (20, 60, 150)


def calls():
    yield call([], {})
    yield call(["a"], {"a": ["b"], "b": ["c", "a"]})
    yield call(["a", "a"], {"a": ["b"]})
    yield call(["a"], {"a": ["b", "c"], "c": ["!reset"]})
    yield call(["a", "x"], {"a": ["b", "!reset", "c"], "x": ["b"]})
    yield call(["ü"], {"ü": "éü"})
    yield call(["a"], {"a": [["list"]]})
    yield call([1], {1: [True, 1.0, 2], 2: [3]})
    yield call(("a",), {"a": ["b"]})
    yield call(("a",), {"a": ["a"]})
    yield call(["a"], {"a": None})
    yield call([["x"]], {})
    yield call(["a"], None)
    yield call([], None)
    yield call(None, {})
    yield run(lambda names: (expand_includes(names, {"a": ["b"]}), expand_includes(names, {"b": ["c"]}), names), ["a"])


def sized(n):
    return call([0], {i: [i + 1] for i in range(n)})
