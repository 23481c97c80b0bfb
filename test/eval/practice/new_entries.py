def new_entries(before, after):
    """
    What was added to a branch library's export since the last one, each entry once, in the order of the new export.
    The branches deliver what they like: texts, lists, dictionaries, records of their own systems.
    """
    added = []
    for entry in after:
        if entry not in before and entry not in added:
            added.append(entry)
    return added


# ==== exam ====
TARGET = "new_entries"
KIND = "elements that may not hash"
IMPROVABLE = False
WHY = "Lists, dictionaries and records with an equality of their own cannot be put into a set."
SIZES = (20, 60, 150)


class Record:
    """Two records are the same if signatures agree up to spaces and case."""

    def __init__(self, signature):
        self.signature = signature

    def __eq__(self, other):
        if not isinstance(other, Record):
            return NotImplemented
        return self.signature.replace(" ", "").lower() == other.signature.replace(" ", "").lower()


class Loose(str):
    def __eq__(self, other):
        return str.lower(self) == str(other).lower()

    def __hash__(self):
        return str.__hash__(self)


class Shelf(list):
    def __contains__(self, item):
        print("looking for", item)
        return super().__contains__(item)


def calls():
    yield call([], [])
    yield call(["a"], ["b", "a", "b", "c"])
    yield call([["a", 1]], [["a", 1], ["b", 2], ["b", 2], ("b", 2)])
    yield call([{"t": "Emma"}], [{"t": "Dune"}, {"t": "Emma"}, {"t": "Dune", "y": 1965}])
    yield call([1, "1"], [1.0, True, "1", 2, 2.0])
    yield call([], ["a", ["a"], {"a"}, frozenset("a"), {"a": 1}, None])
    yield call([float("nan")], [float("nan"), float("nan")])
    yield call([Record("QA 76")], [Record("qa76"), Record("QA 77"), Record("q a 77")])
    yield call([Loose("Emma")], ["EMMA", Loose("emma"), "Dune", Loose("dune")])
    yield call(["EMMA"], [Loose("emma"), "emma"])
    yield call(Shelf(["a"]), ["b", "a", "b"])
    yield call("abc", ["ab", "x", ""])
    yield call("abc", ["ab", 5])
    yield call({"a": 1}, ["a", "b"])
    yield call({"a": 1}, [["a"]])
    yield call(range(3), [2, 3, 3.0])
    yield call(iter([1, 2, 3]), [2, 1, 3])
    yield call([1], iter([2, 1, 2]))
    yield call(None, [])
    yield call(None, [1])
    yield call([], None)


def sized(n):
    return call([Record(f"QA {i}") for i in range(n)], [Record(f"qa{i + n // 2}") for i in range(n)])
