def reachable_pairs(edges):
    """All (from, to) pairs of a directed graph with a way of one or more edges, sorted. Nodes are texts."""
    nodes = sorted({node for edge in edges for node in edge})
    pairs = set((start, end) for start, end in edges)
    changed = True
    while changed:
        changed = False
        for start, middle in list(pairs):
            for other, end in list(pairs):
                if middle == other and (start, end) not in pairs:
                    pairs.add((start, end))
                    changed = True
    return [(start, end) for start in nodes for end in nodes if (start, end) in pairs]


# ==== exam ====
TARGET = "reachable_pairs"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "The closure is found by comparing all pairs with all until nothing changes; a walk from every node is far cheaper."
SIZES = (4, 8, 14)


def calls():
    yield call([])
    yield call([("a", "b")])
    yield call([("a", "b"), ("b", "c"), ("c", "d")])
    yield call([("a", "b"), ("b", "a")])
    yield call([("a", "a")])
    yield call([("a", "b"), ("c", "d"), ("a", "b")])
    yield call([("ü", "é"), ("é", "a"), ("", "ü")])
    yield call([["a", "b"], ("b", "c")])
    yield call(["ab", "bc"])
    yield call({("x", "y"): 1})
    yield call([(1, 2), (2, 3)])
    yield call([("a", "b", "c")])
    yield call([("a",)])
    yield call([("a", 1)])
    yield call([(["a"], "b")])
    yield call([None])
    yield call(None)


def sized(n):
    return call([(f"n{i}", f"n{i + 1}") for i in range(n)])
