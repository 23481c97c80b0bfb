import re
from collections import Counter

WORD = re.compile(r"[^\W\d_]{3,}")


def top_words(text: str, top: int = 10) -> list[tuple[str, int]]:
    """The words that a class used most in its essays, with their numbers; of equal ones the first in the text."""
    return Counter(WORD.findall(text.lower())).most_common(top)


# ==== exam ====
TARGET = "top_words"
KIND = "already well written"
IMPROVABLE = False
WHY = "Finding, counting and choosing all run in C, on a pattern that is compiled once."
SIZES = (500, 3000, 15000)


def calls():
    yield call("")
    yield call("a an 123 __")
    yield call("The cat and the dog and the bird")
    yield call("one two three two one", 1)
    yield call("one two three two one", 0)
    yield call("one two three two one", -1)
    yield call("one two three", top=None)
    yield call("Größe GRÖSSE größe İstanbul naïve naive\u0308")
    yield call("snake_case_words and can't, won't; x2y abc1def")
    yield call("éàü ééé\u2028ééé\n\nééé")
    yield call(b"bytes here")
    yield call(None)
    yield call("one two", "1")


def sized(n):
    return call(" ".join(f"word{chr(97 + i % 23)}{chr(97 + i * i % 19)}" for i in range(n)), 10)
