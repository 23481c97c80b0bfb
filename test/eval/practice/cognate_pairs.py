class Wordlist:
    """A Swadesh-like list of one language: (concept, form) entries, synonyms allowed."""

    def __init__(self, language, entries):
        self.language = language
        self.entries = [(str(concept), form) for concept, form in entries]

    def pairs_with(self, other):
        """All pairs of forms for the same concept, in the order of this list, then of the other."""
        result = []
        for concept, form in self.entries:
            for other_concept, other_form in other.entries:
                if concept == other_concept:
                    result.append((concept, form, other_form))
        return result


# ==== exam ====
TARGET = "Wordlist.pairs_with"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "Each entry goes through the whole other list; forms grouped by concept in a dictionary are found at once."
SIZES = (40, 120, 500)


def with_itself(words):
    return words.pairs_with(words)


def calls():
    yield call(Wordlist("deu", []), Wordlist("nld", []))
    yield call(Wordlist("deu", [("HAND", "Hand")]), Wordlist("nld", []))
    yield call(Wordlist("deu", [("HAND", "Hand"), ("EYE", "Auge")]), Wordlist("nld", [("EYE", "oog"), ("HAND", "hand")]))
    yield call(Wordlist("deu", [("DOG", "Hund"), ("DOG", "Köter")]), Wordlist("eng", [("DOG", "hound"), ("CAT", "cat"), ("DOG", "dog")]))
    yield call(Wordlist("a", [("X", None)]), Wordlist("b", [("X", ["list"])]))
    yield call(Wordlist("a", [(1, "one")]), Wordlist("b", [("1", "eins")]))
    yield call(Wordlist("a", [("x", "one")]), Wordlist("b", [("X", "eins")]))
    yield call(Wordlist("a", [("Ä", "one")]), Wordlist("b", [("A\u0308", "eins")]))
    yield call(Wordlist("a", [("X", "one")] * 3), Wordlist("b", [("X", "eins")] * 2))
    yield call(Wordlist("a", [("X", "one")]), None)
    yield run(lambda: with_itself(Wordlist("a", [("X", "one"), ("Y", "two"), ("X", "uno")])))
    yield run(lambda: Wordlist("a", [("X",)]))


def sized(n):
    return call(
        Wordlist("a", [(f"C{i}", f"form{i}") for i in range(n)]),
        Wordlist("b", [(f"C{i * 3 % (n + 7)}", f"Form{i}") for i in range(n)]),
    )
