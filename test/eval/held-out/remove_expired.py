def remove_expired(entries, now):
    """
    Takes expired entries out of the list in place and gives them back; an entry may carry `followups` that come into the
    list right behind it when it goes.
    """
    removed = []
    position = 0
    while position < len(entries):
        entry = entries[position]
        if entry["until"] > now:
            position += 1
            continue
        removed.append(entries.pop(position))
        for followup in reversed(entry.get("followups", ())):
            entries.insert(position, followup)
    return removed


# ==== exam ====
TARGET = "remove_expired"
KIND = "names and lists that are not what they seem"
IMPROVABLE = False
WHY = "The list changes its length in both directions under the loop, and it must be the same list in the end, errors included."
SIZES = (200, 1000, 4000)


def entry(name, until, *followups):
    return {"name": name, "until": until, **({"followups": list(followups)} if followups else {})}


def calls():
    yield call([], 5)
    yield call([entry("a", 9)], 5)
    yield call([entry("a", 1), entry("b", 9), entry("c", 5)], 5)
    yield call([entry("a", 1, entry("x", 2), entry("y", 9)), entry("b", 9)], 5)
    yield call([entry("a", 1, entry("x", 1, entry("deep", 1)))], 5)
    yield call([entry("ü", float("nan"))], 5)
    yield call([entry("a", True), entry("a", 5.0)], 5)
    yield call([entry("a", 1), {"name": "b"}, entry("c", 1)], 5)
    yield call([entry("a", 1), entry("b", "2"), entry("c", 1)], 5)
    yield call([entry("a", 1), None], 5)
    yield call([{"until": 1, "followups": None}, entry("b", 1)], 5)
    yield call((entry("a", 1),), 5)
    yield call((entry("a", 9),), 5)
    yield call([entry("a", 1)], None)
    yield call(None, 5)


def sized(n):
    return call([entry(str(i), i % 10) for i in range(n)], 1)
