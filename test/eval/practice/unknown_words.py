import string


async def unknown_words(fetch_page, pages: list[str], lexicon: list[str]) -> list[str]:
    """Words on the pages that the lexicon lacks, as they come, each once."""
    unknown: list[str] = []
    for page in pages:
        try:
            text = await fetch_page(page)
        except OSError:
            continue
        for word in text.split():
            word = word.strip(string.punctuation).lower()
            if not word:
                continue
            if word not in lexicon and word not in unknown:
                unknown.append(word)
    return unknown


# ==== exam ====
TARGET = "unknown_words"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Every word is searched in the list of the lexicon and in the list of those found."
SIZES = (50, 200, 700)


class Site:
    def __init__(self, **texts):
        self.texts = texts
        self.asked = []

    async def __call__(self, page):
        self.asked.append(page)
        if page not in self.texts:
            raise OSError(page)
        return self.texts[page]


def calls():
    yield call(Site(), [], [])
    yield call(Site(a="The cat, the dog."), ["a"], ["the", "cat"])
    yield call(Site(a="Cat cat CAT"), ["a", "a"], [])
    yield call(Site(a="one", b="two one three"), ["a", "missing", "b"], ["two"])
    yield call(Site(a="... -- !"), ["a"], ["x"])
    yield call(Site(a="Straße ÄHRE İ"), ["a"], ["straße"])
    yield call(Site(a="x y"), ("a",), ("y", "y"))
    yield call(Site(a="x"), ["missing"], ["x"])
    yield call(Site(a=None), ["a"], ["x"])
    yield call(Site(a="The"), ["a"], ["The"])
    yield call(None, ["a"], [])
    yield call(Site(a="x"), None, [])


def sized(n):
    words = [f"word{i}" for i in range(n)]
    text = " ".join(words[::2] + [f"Neu{i % (n // 4)}," for i in range(n)])
    return call(Site(a=text), ["a"], words)
