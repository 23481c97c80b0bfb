import unicodedata
import zlib


def text_redundancy(text: str, level: int = 9) -> float:
    """Which share of a text a compressor saves: compares languages and spellings of the same content."""
    data = unicodedata.normalize("NFC", text).encode("utf-8")
    if not data:
        raise ValueError("no text")
    return 1 - len(zlib.compress(data, level)) / len(data)


# ==== exam ====
TARGET = "text_redundancy"
KIND = "already well written"
IMPROVABLE = False
WHY = "Nearly all the time goes into one compression in C, which is needed."
SIZES = (300, 3000, 40000)


def calls():
    yield call("")
    yield call("a")
    yield call("the cat sat on the mat, the cat sat on the mat")
    yield call("die Katze saß auf der Matte")
    yield call("a\u0308" * 40)
    yield call("ä" * 40)
    yield call("ab" * 50, 1)
    yield call("кошка", level=0)
    yield call("ab" * 50, -1)
    yield call("a", 10)
    yield call("\ud800")
    yield call(None)
    yield call(b"a")
    yield call("a", "9")


def sized(n):
    return call(" ".join(f"wort{i * i % 997}" for i in range(n)))
