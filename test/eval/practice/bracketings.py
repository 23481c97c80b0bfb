def bracketings(words: int) -> int:
    """In how many ways can a compound of so many words be bracketed into a binary tree?"""
    if words < 1:
        raise ValueError("a compound has at least one word")
    if words == 1:
        return 1
    ways = 0
    for left in range(1, words):
        ways += bracketings(left) * bracketings(words - left)
    return ways


# ==== exam ====
TARGET = "bracketings"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same lengths are counted anew exponentially often; a table or a cache counts each once."
SIZES = (4, 7, 11)


def calls():
    yield call(1)
    yield call(2)
    yield call(3)
    yield call(4)
    yield call(5)
    yield call(8)
    yield call(words=6)
    yield call(0)
    yield call(-3)
    yield call("4")
    yield call(None)
    yield call([])


def sized(n):
    return call(n)
