def edit_distance(a: str, b: str) -> int:
    """The fewest letters to insert, delete or replace until the one word is the other ("did you mean ...?")."""
    if not a:
        return len(b)
    if not b:
        return len(a)
    if a[0] == b[0]:
        return edit_distance(a[1:], b[1:])
    return 1 + min(
        edit_distance(a[1:], b),
        edit_distance(a, b[1:]),
        edit_distance(a[1:], b[1:]),
    )


# ==== exam ====
TARGET = "edit_distance"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same pairs of endings are solved again and again; there are only len(a) * len(b) of them."
SIZES = (3, 5, 6)


def calls():
    yield call("", "")
    yield call("", "abc")
    yield call("abc", "")
    yield call("same", "same")
    yield call("cat", "cut")
    yield call("form", "from")
    yield call("retrun", "return")
    yield call("lenght", "length")
    yield call("aaaa", "aa")
    yield call("straße", "strasse")
    yield call("Int", "int")
    yield call("pritn", "printf")
    yield call(5, "a")


def sized(n):
    return call("abcdefgh"[:n], "stuvwxyz"[:n])
