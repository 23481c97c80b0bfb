def is_palindrome(text):
    for i in range(len(text)):
        if text[i] != text[len(text) - 1 - i]:
            return False
    return True


def longest_palindrome(text):
    """The longest part of the text that reads the same backwards, the first of equal ones."""
    best = ""
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            part = text[start:end]
            if is_palindrome(part) and len(part) > len(best):
                best = part
    return best


# ==== exam ====
TARGET = "longest_palindrome"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "All parts are checked, cubic; growing from each middle is quadratic, and parts that are too short need no check."
SIZES = (20, 60, 120)


class Text(str):
    pass


def calls():
    yield call("")
    yield call("a")
    yield call("ab")
    yield call("aba")
    yield call("abba")
    yield call("abacdc")
    yield call("xabbay")
    yield call("aaaa")
    yield call("été ressasser")
    yield call("e\u0301e")
    yield call("😀a😀")
    yield call("Aa")
    yield call(Text("xaax"))
    yield call(b"aba")
    yield call(["a", "b", "a"])
    yield call(("a",))
    yield call([])
    yield call(None)
    yield call(121)


def sized(n):
    return call("abcab" * (n // 5))
