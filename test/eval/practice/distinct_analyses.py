def distinct_analyses(analyses):
    """Analyses of the morphology without those that an earlier one equals. Analyses are what the
    plugged-in analyser gives: feature dicts, lists of segments, plain tags."""
    distinct = []
    for analysis in analyses:
        if analysis not in distinct:
            distinct.append(analysis)
    return distinct


# ==== exam ====
TARGET = "distinct_analyses"
KIND = "elements that may not hash"
IMPROVABLE = False
WHY = "Dictionaries and lists do not hash, and what hashes may equal what does not."
SIZES = (50, 150, 500)


class Tag:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return str(other) == self.name

    def __str__(self):
        return self.name


NAN = float("nan")


def calls():
    yield call([])
    yield call([{"pos": "N"}, {"pos": "V"}, {"pos": "N"}])
    yield call([["a", "b"], ["a"], ["a", "b"], ("a", "b")])
    yield call(["N", "V", "N"])
    yield call([{1, 2}, frozenset({1, 2}), {2, 1}])
    yield call([frozenset({1}), {1}, [frozenset({1})], [{1}]])
    yield call([1, 1.0, True, "1"])
    yield call([NAN, NAN, float("nan"), [NAN]])
    yield call([Tag("N"), "N", Tag("V"), "X"])
    yield call(["N", Tag("N"), {"a": Tag("x")}, {"a": "x"}])
    yield call([{"a": 1, "b": 2}, {"b": 2, "a": 1}])
    yield call(iter([[1], [1]]))
    yield call([None, None, []])
    yield call("abca")
    yield call(None)


def sized(n):
    return call([{"lemma": i * 7 % (n - n // 4), "case": ["nom", i % 3]} for i in range(n)])
