from collections import defaultdict


def album_highlights(tracks):
    """The longest track of each album, as album -> title (the one further in front, if two are as long)."""
    albums = defaultdict(list)
    for track in tracks:
        albums[track["album"]].append(track)
    highlights = {}
    for album, songs in albums.items():
        longest = sorted(songs, key=lambda song: song["seconds"], reverse=True)[0]
        highlights[album] = longest["title"]
    return highlights


# ==== exam ====
TARGET = "album_highlights"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All songs are sorted for the longest one; max takes the same of several that are as long."
SIZES = (300, 3000, 18000)


def track(album, title, seconds):
    return {"album": album, "title": title, "seconds": seconds}


def calls():
    yield call([])
    yield call([track("Blue", "Carey", 182)])
    yield call([track("Blue", "Carey", 182), track("Blue", "River", 244), track("Low", "Warszawa", 383), track("Blue", "Blue", 185)])
    yield call([track("Low", "one", 200), track("Low", "two", 200), track("Low", "three", 200)])
    yield call([track("Low", "one", 100), track("Low", "two", 200), track("Low", "three", 200)])
    yield call([track("Låg", "ü", 0), track("Låg", "", -1)])
    yield call((track(None, None, 3), track(None, "x", 3.5)))
    yield call([track("A", "zero", 0), track("B", "zero", 0), track("A", "more", 1)])
    yield call([track("A", "x", 1), track("A", "y", "2")])
    yield call([track("A", "x", 1), track("A", "y", None)])
    yield call([track(["A"], "x", 1)])
    yield call([{"album": "A", "seconds": 1}])
    yield call([track("A", "x", 1), {"album": "A", "title": "y"}])
    yield call(["A"])
    yield call(None)


def sized(n):
    return call([track(f"album {i % 5}", f"track {i}", i * 7919 % 10007) for i in range(n)])
