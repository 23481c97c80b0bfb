from collections import defaultdict
from typing import Dict, Iterable, List


def group_by_initial(names: Iterable[str]) -> Dict[str, List[str]]:
    """Names by their first letter in upper case, letters in order, names in the order given; blanks are left out."""
    groups: Dict[str, List[str]] = defaultdict(list)
    for name in map(str.strip, names):
        if name:
            groups[name[0].upper()].append(name)
    return {letter: groups[letter] for letter in sorted(groups)}


# ==== exam ====
TARGET = "group_by_initial"
KIND = "already well written"
IMPROVABLE = False
WHY = "One pass into a defaultdict and one sort of few letters: nothing is done twice."
SIZES = (200, 1000, 6000)


def calls():
    yield call([])
    yield call(["ann", "Bob", "Al", " ann "])
    yield call(["ßeta", "éa", "Ⅷ", "ǆ"])
    yield call(["", "  ", "\u2003x"])
    yield call(("z", "a", "z"))
    yield call(iter(["b", "a"]))
    yield call("banana")
    yield call({"b": 1, "a": 2})
    yield call(["1a", "-x", "_"])
    yield call(["a", None])
    yield call([b"a"])
    yield call([1])
    yield call(None)


def sized(n):
    return call([f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26]}name {i}" for i in range(n)])
