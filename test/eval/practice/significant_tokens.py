def significant_tokens(tokens, newline="\n"):
    """The tokens that the parser is to see: those that are not line ends, and an empty one as the end of the file."""
    significant = []
    for token in tokens:
        if token != newline:
            significant.append(token)
    significant.append("")
    return significant


# ==== exam ====
TARGET = "significant_tokens"
KIND = "append loop"
IMPROVABLE = True
WHY = "A list comprehension says the same without a method call for each token."
SIZES = (1000, 20000, 150000)


def calls():
    yield call([])
    yield call(["x"])
    yield call(["\n", "\n"])
    yield call(["x", "=", "1", "\n", "y", "=", "x", "\n"])
    yield call(["x", "x", "\r\n", "ä", ""])
    yield call(["a", ";", "b", "\n"], ";")
    yield call(["a", "\n"], newline=None)
    yield call(("(", "\n", ")"))
    yield call(iter(["a", "\n", "b"]))
    yield call("a\nb")
    yield call([None, 1, ["\n"]])
    yield call(5)
    yield call(None)


def sized(n):
    return call([f"t{i}" if i % 8 else "\n" for i in range(n)])
