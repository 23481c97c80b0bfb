class Track:
    def __init__(self, title, seconds):
        self.title = title
        self.seconds = seconds

    def __eq__(self, other):
        if not isinstance(other, Track):
            return NotImplemented
        # Rips of one song differ by a second or two.
        return self.title.lower() == other.title.lower() and abs(self.seconds - other.seconds) <= 2


class Playlist:
    def __init__(self, tracks=()):
        self.tracks = list(tracks)

    def merge(self, other):
        """Adds the tracks of the other playlist that are not there yet; gives back how many those were."""
        added = 0
        for track in other.tracks:
            if track not in self.tracks:
                self.tracks.append(track)
                added += 1
        return added


# ==== exam ====
TARGET = "Playlist.merge"
KIND = "elements that may not hash"
IMPROVABLE = False
WHY = "Tracks have an __eq__ that is not transitive and therefore no hash: neither a set nor a dictionary can hold them."
SIZES = (20, 50, 120)


def merged(left, right):
    count = left.merge(right)
    return count, [(track.title, track.seconds) for track in left.tracks], left, right


def tracks(*pairs):
    return Playlist([Track(*pair) for pair in pairs])


def calls():
    yield call(Playlist(), Playlist())
    yield run(merged, tracks(("A", 100)), tracks(("a", 101), ("B", 5)))
    yield run(merged, tracks(("A", 100)), tracks(("a", 102), ("a", 104), ("a", 103)))
    yield run(merged, tracks(), tracks(("a", 1), ("a", 3), ("a", 5)))
    yield run(merged, tracks(("ß", 1)), tracks(("SS", 1), ("ẞ", 1)))
    yield run(lambda own: own.merge(own), tracks(("a", 1), ("a", 9)))
    yield run(merged, tracks(("a", 1)), Playlist([1, "a", None, [1]]))
    yield run(merged, Playlist([[1]]), Playlist([[1], [2], (1,)]))
    yield run(merged, tracks(("a", float("nan"))), tracks(("a", float("nan"))))
    yield call(tracks(("a", 1)), tracks((1, 1)))
    yield call(tracks(("a", 1)), tracks(("a", "1")))
    yield call(tracks(("a", 1)), None)


def sized(n):
    return call(tracks(*((f"song {i}", i) for i in range(n))), tracks(*((f"song {i * 2}", i * 2 + 1) for i in range(n))))
