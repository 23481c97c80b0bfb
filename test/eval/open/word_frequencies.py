import re


def word_frequencies(text, minimum=2, stop_words=()):
    """How often each word occurs, most frequent first, words of equal frequency by the alphabet."""
    words = [word for word in re.findall(r"[^\W\d_]+", text.lower()) if word not in stop_words]
    frequencies = {}
    for word in words:
        if word not in frequencies:
            count = words.count(word)
            if count >= minimum:
                frequencies[word] = count
    return dict(sorted(frequencies.items(), key=lambda item: (-item[1], item[0])))


# ==== exam ====
TARGET = "word_frequencies"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "All words are read again for every distinct word; one pass of a Counter is enough."
SIZES = (100, 400, 1200)


def calls():
    yield call("")
    yield call("the cat and the dog and the bird")
    yield call("a b c", 1)
    yield call("a b a", 0)
    yield call("Über über ÜBER ﬁn İ i̇", 1)
    yield call("x_y x1y x-y x", 1)
    yield call("to be or not to be", 1, ("to",))
    yield call("to be or not to be", 1, "be")
    yield call("b a b a c c c", 2, [])
    yield call("a a", 2.0)
    yield call("a a", float("nan"))
    yield call(None)
    yield call(b"a a")
    yield call("a a", "2")
    yield call("", "2")
    yield call("a a", 1, None)


def sized(n):
    return call(" ".join("w" + "abcdefghij"[i % 10] * (i // 10 % 40) + "xyz"[i % 3] for i in range(n)))
