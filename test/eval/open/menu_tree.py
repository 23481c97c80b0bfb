SEPARATOR = "/"


def menu_tree(paths):
    """
    Nested dictionaries for paths such as `File/Open`: leaves are empty dictionaries of their own, which the caller fills.
    """

    def branch(rest):
        if not rest:
            return {}
        head, _, tail = rest.partition(SEPARATOR)
        return {head: branch(tail)}

    def merge(tree, other):
        for key, value in other.items():
            if key in tree:
                merge(tree[key], value)
            else:
                tree[key] = value

    tree = {}
    for path in paths:
        merge(tree, branch(path))
    return tree


# ==== exam ====
TARGET = "menu_tree"
KIND = "state kept between calls"
IMPROVABLE = False
WHY = "branch() is pure and tempts to a cache, which would hand the same dictionaries out for callers to fill."
SIZES = (100, 500, 2500)


def calls():
    yield call([])
    yield call(["File/Open", "File/Close", "Edit"])
    yield call(["a", "a", "a/b"])
    yield call(["a/x", "b/x", "c/x"])
    yield call(["a//b", "/a", "a/"])
    yield call(["ü/ß", "u\u0308/ß"])
    yield call(["", "x"])
    yield call(("a", ["not", "empty"][:0]))
    yield call("ab")
    yield call(iter(["a/b", "a/c"]))
    yield call(["a", 5])
    yield call([None, "a", 0])
    yield call([["a"]])
    yield call([b"a"])
    yield call(None)


def sized(n):
    return call([f"menu{i % 20}/sub{i % 7}/entry{i}" for i in range(n)])
