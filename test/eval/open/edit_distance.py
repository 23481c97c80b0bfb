def edit_distance(left: str, right: str) -> int:
    """The number of insertions, deletions and replacements that turn one word into the other."""
    if not left:
        return len(right)
    if not right:
        return len(left)
    if left[-1] == right[-1]:
        return edit_distance(left[:-1], right[:-1])
    return 1 + min(
        edit_distance(left[:-1], right),
        edit_distance(left, right[:-1]),
        edit_distance(left[:-1], right[:-1]),
    )


# ==== exam ====
TARGET = "edit_distance"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "Three recursive calls on overlapping prefixes: exponential, quadratic with memory or a table."
SIZES = (3, 5, 7)


def calls():
    yield call("", "")
    yield call("", "abc")
    yield call("abc", "")
    yield call("same", "same")
    yield call("kitten", "mitten")
    yield call("flaw", "lawn")
    yield call("ab", "ba")
    yield call("Größe", "Grosse")
    yield call("😀a", "a😀")
    yield call("é", "e\u0301")
    yield call("a", "A")
    yield call("x" * 100, "x" * 100)
    yield call(None, "a")
    yield call("a", None)
    yield call("ab", 5)
    yield call("", 5)


def sized(n):
    return call("abcdefgh"[:n], "ijklmnop"[:n])
