import unicodedata


def fold(text):
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


class Catalogue:
    def __init__(self, titles):
        self.titles = list(titles)

    def search(self, query, fields=("title",), limit=50):
        """Titles that hold all words of the query in any order, without regard to case and accents."""
        found = []
        for title in self.titles:
            if len(found) == limit:
                break
            hits = 0
            for word in fold(query).split():
                if word in fold(title):
                    hits += 1
            if hits == len(fold(query).split()):
                found.append(title)
        return found


# ==== exam ====
TARGET = "Catalogue.search"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "The query is folded and split twice per title, and a title is folded once per word of the query."
SIZES = (50, 200, 600)


def calls():
    yield call(Catalogue([]), "x")
    yield call(Catalogue(["Der Prozeß", "Das Schloß", "Amerika"]), "schloss das")
    yield call(Catalogue(["Café au lait", "Cafe", "CAFÉS"]), "café")
    yield call(Catalogue(["a b", "b a", "a"]), "a b")
    yield call(Catalogue(["a", "b"]), "")
    yield call(Catalogue(["a", "b"]), "  ", limit=1)
    yield call(Catalogue(["aa", "ab", "ac"]), "a a", limit=2)
    yield call(Catalogue(["a"]), "a", limit=0)
    yield call(Catalogue(["ﬁnal", "FINAL"]), "fi nal")
    yield call(Catalogue([]), None)
    yield call(Catalogue(["a"]), None)
    yield call(Catalogue(["a"]), None, limit=0)
    yield call(Catalogue(["a", 5]), "a")
    yield call(Catalogue([5]), "")
    yield call(Catalogue(["a", 5]), "a", limit=1)


def sized(n):
    return call(Catalogue([f"The History of Place Number {i}" for i in range(n)]), "hïstory number plàce", limit=n)
