def stops(room):
    """The works of a room that have a recording, as (room number, title)."""
    return [(room["number"], work["title"]) for work in room["works"] if work.get("recording")]


def audio_tour(floors):
    """All stops of the audio guide, floor by floor from the lowest, rooms in the order of the plan.

    `floors` is a dictionary of floor number to the list of its rooms.
    """
    tour = []
    for level in sorted(floors):
        for room in floors[level]:
            tour = tour + stops(room)
    return tour


# ==== exam ====
TARGET = "audio_tour"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "Each room copies the whole tour so far; extend adds in place."
SIZES = (100, 500, 2500)


def room(number, *titles):
    return {"number": number, "works": [{"title": title, "recording": f"{title}.mp3"} for title in titles]}


def calls():
    yield call({})
    yield call({0: []})
    yield call({0: [room(1)]})
    yield call({0: [room(1, "Sunrise")]})
    yield call({1: [room(11, "b", "c")], 0: [room(1, "a")]})
    yield call({-1: [room("K1", "Gräber")], 2: [room(21, "x", "x"), room(22, "x")]})
    yield call({0: [{"number": 3, "works": [{"title": "silent"}, {"title": "empty", "recording": ""}]}]})
    yield call({0: (room(1, "a"), room(2, "b"))})
    yield call({0: [{"number": 3}]})
    yield call({0: [{"works": [{"title": "a", "recording": "a"}]}]})
    yield call({0: [room(1)], "1": [room(2)]})
    yield call({0: None})
    yield call(None)


def sized(n):
    return call({level: [room(f"{level}.{i}", "left", "middle", "right") for i in range(n // 5)] for level in range(5)})
