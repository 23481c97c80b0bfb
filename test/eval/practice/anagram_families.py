from collections import defaultdict


def anagram_families(words: list[str]) -> list[list[str]]:
    """For the word game: groups of at least two words of the same letters, each in the order of the list."""
    families = defaultdict(list)
    for word in words:
        families["".join(sorted(word))].append(word)
    return [family for family in families.values() if len(family) > 1]


# ==== exam ====
TARGET = "anagram_families"
KIND = "already well written"
IMPROVABLE = False
WHY = "One pass over the words, the sorting of the letters in C, and a dict of the groups: nothing is done twice."
SIZES = (200, 1000, 5000)


class Word(str):
    pass


def calls():
    yield call([])
    yield call(["lemon"])
    yield call(["lemon", "tea", "melon", "eat", "ate", "coffee"])
    yield call(["ab", "ab", "ba"])
    yield call(["Ab", "ab", "bA"])
    yield call(["", "", "a"])
    yield call(["größe", "ögßer", "e\u0301a", "ae\u0301"])
    yield call([Word("no"), "on"])
    yield call([["o", "n"], "no", ("n", "o")])
    yield call(iter(["stop", "pots", "spot"]))
    yield call("abca")
    yield call(["no", 5])
    yield call(["no", [1, 2]])
    yield call(["no", None])
    yield call(None)


def sized(n):
    return call(["".join("etaoinshrdlu"[(i * 7 + k * k * (i % 13 + 1)) % 12] for k in range(4 + i % 6)) + "aeiou"[i // 7 % 5] + str(i // 40) for i in range(n)])
