def book_index(pages, stop_words):
    """The index of a book as text: a line for each word, sorted, with the numbers of its pages."""
    entries = []
    for i in range(len(pages)):
        for word in pages[i].split():
            word = word.lower().strip(".,;:!?")
            if word == "" or word in list(stop_words):
                continue
            found = None
            for entry in entries:
                if entry[0] == word:
                    found = entry
            if found is None:
                entries = entries + [[word, [i + 1]]]
            elif i + 1 not in found[1]:
                found[1].append(i + 1)

    text = ""
    for word, numbers in sorted(entries, key=lambda entry: entry[0]):
        text = text + word + " "
        for number in numbers:
            text = text + str(number)
            if number != numbers[-1]:
                text = text + ", "
        text = text + "\n"
    return text


# ==== exam ====
TARGET = "book_index"
KIND = "several at once"
IMPROVABLE = True
WHY = "Words are searched through all entries, copied lists and stop words; a dict, a set and join do it at once."
SIZES = (5, 15, 40)


def calls():
    yield call([], [])
    yield call([""], ["a"])
    yield call(["The cat.", "A cat, the dog!"], ["the", "a"])
    yield call(["b a", "a b", "b"], [])
    yield call(["x x X", "x", "", "x"], [])
    yield call(["... ;", "Ünder über"], ["über"])
    yield call(["one\ntwo\tone"], ("two",))
    yield call(("p q", "q"), {"p"})
    yield call(["don't stop"], ["stop", "stop"])
    yield call(["a", 5], [])
    yield call([None], [])
    yield call(5, [])
    yield call(["a"], 5)


def sized(n):
    return call([" ".join(f"Word{(i * 31 + k * k) % (n * 9)}," for k in range(30)) for i in range(n)], ["word1", "word2", "word5"])
