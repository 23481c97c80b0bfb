def lyric_lines(lyrics: str, word: str) -> list:
    """Where a word is sung: (line, column) of each time, both counted from 1, whatever the case."""
    if not word:
        raise ValueError("which word?")
    text = lyrics.lower()
    word = word.lower()
    places = []
    at = text.find(word)
    while at != -1:
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        places.append((line, column))
        at = text.find(word, at + len(word))
    return places


# ==== exam ====
TARGET = "lyric_lines"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "The lines are counted from the beginning of the song for every place; they can be counted on from the last one."
SIZES = (100, 400, 1500)


def calls():
    yield call("", "love")
    yield call("All you need is love", "love")
    yield call("Love, love me do\nYou know I love you\n\nlove", "love")
    yield call("la la la\nlala", "la")
    yield call("aaaa\naaa", "aa")
    yield call("one\ntwo\nthree", "\n")
    yield call("one\ntwo\n\ntwo", "e\nt")
    yield call("no\r\nno\r\n", "NO")
    yield call("Élan, élan\nİstanbul", "ÉLAN")
    yield call("nothing here", "word")
    yield call("\n\n\nx", "x")
    yield call("la", "")
    yield call("la", None)
    yield call(None, "la")
    yield call("la", 5)


def sized(n):
    return call("\n".join(f"line {i} sings of love and rain" for i in range(n)), "love")
