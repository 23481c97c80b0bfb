UNKNOWN_ID = -1


def encode_tokens(tokens: list[str], vocabulary: list[str]) -> list[int]:
    """Token ids as a model wants them: the place in the vocabulary, subwords cut off at the front if need be."""
    ids = []
    for token in tokens:
        token = token.lower()
        if token in vocabulary:
            ids.append(vocabulary.index(token))
        elif token.endswith("s") and token[:-1] in vocabulary:
            ids.append(vocabulary.index(token[:-1]))
        else:
            ids.append(UNKNOWN_ID)
    return ids


# ==== exam ====
TARGET = "encode_tokens"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "index() walks the vocabulary from its start for each token; a dictionary of places is made once."
SIZES = (50, 200, 600)


def calls():
    yield call([], [])
    yield call(["a"], [])
    yield call(["The", "cats", "sat"], ["cat", "the"])
    yield call(["a", "a", "b"], ["b", "a", "b", "a"])
    yield call(["s", "S"], [""])
    yield call(["ss", "bus"], ["s", "bus", "bu"])
    yield call(["ÄRGER", "ß"], ["ärger", "ß"])
    yield call(["The"], ["The"])
    yield call(("x", "y"), ("y", "x"))
    yield call(["a", None], ["a"])
    yield call([5], ["a"])
    yield call(None, ["a"])
    yield call("abc", ["c", "a"])


def sized(n):
    vocabulary = [f"tok{i}" for i in range(n)]
    return call([f"Tok{i * 7 % n}" + "s" * (i % 3 == 0) for i in range(n)], vocabulary)
