def collect_footnotes(chapters):
    """All footnotes of a book in reading order, each chapter's own ones before those of its sections."""
    notes = []
    for chapter in chapters:
        notes = notes + list(chapter["notes"])
        for section in chapter.get("sections", []):
            notes = notes + [note for note in section["notes"]]
    return notes


# ==== exam ====
TARGET = "collect_footnotes"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "Each + copies all the notes so far; extend does not."
SIZES = (50, 200, 700)


def calls():
    yield call([])
    yield call([{"notes": []}])
    yield call([{"notes": ["a", "b"]}])
    yield call([{"notes": ["a"], "sections": [{"notes": ["b"]}, {"notes": []}]}, {"notes": ["c", "a"]}])
    yield call([{"notes": ("x", "y"), "sections": ()}])
    yield call([{"notes": "äb", "sections": [{"notes": "c"}]}])
    yield call([{"notes": [["deep"]], "sections": [{"notes": [None]}]}])
    yield call(({"notes": [1]}, {"notes": [2]}))
    yield call(iter([{"notes": [1]}]))
    yield call([{"sections": []}])
    yield call([{"notes": ["a"], "sections": [{}]}])
    yield call([{"notes": None}])
    yield call([{"notes": ["a"], "sections": 5}])
    yield call(None)


def sized(n):
    return call(
        [
            {"notes": [f"note {i}.{k}" for k in range(3)], "sections": [{"notes": [f"s{i}"]}, {"notes": [f"t{i}", "u"]}]}
            for i in range(n)
        ]
    )
