def run_length_encode(text: str, threshold: int = 1) -> str:
    """`aaab` becomes `3ab`: runs longer than the threshold are written as a count and the character."""
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    encoded = ""
    position = 0
    while position < len(text):
        character = text[position]
        length = 1
        while position + length < len(text) and text[position + length] == character:
            length += 1
        if length > threshold:
            encoded = encoded + str(length) + character
        else:
            encoded = encoded + character * length
        position += length
    return encoded


# ==== exam ====
TARGET = "run_length_encode"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "Every character costs two comparisons, an addition and an index in Python where groupby counts runs, and the text grows by copies."
SIZES = (500, 2000, 20000)


class Text(str):
    pass


def calls():
    yield call("")
    yield call("a")
    yield call("aaab")
    yield call("aabbcc")
    yield call("abc")
    yield call("aaaa", 4)
    yield call("aaaaa", threshold=4)
    yield call("aab", 0)
    yield call("ab", -1)
    yield call("😀😀e\u0301e\u0301é")
    yield call("111 22")
    yield call(None)
    yield call(["a", "a"])
    yield call(b"aa")
    yield call("aa", "1")
    yield call("", "1")
    yield call(Text("aab"))


def sized(n):
    return call(("a" * 30 + "b" * 9 + "c") * (n // 40))
