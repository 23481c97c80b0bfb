class Feed:
    """Reads messages from a source that may never end."""

    def __init__(self, source):
        self.source = iter(source)
        self.read = 0

    def batches(self, size):
        """Yields lists of up to `size` messages; a blank message ends a batch at once, and None ends it all."""
        batch = []
        for message in self.source:
            self.read += 1
            if message is None:
                break
            if message == "":
                if batch:
                    yield batch
                batch = []
                continue
            batch.append(message)
            if len(batch) >= size:
                yield batch
                batch = []
        if batch:
            yield batch


# ==== exam ====
TARGET = "Feed.batches"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "Each batch must come as soon as it is full, and what was read is counted: slices of a list would wait for the end."
SIZES = (500, 2000, 10000)


def taken(feed, count, size=2):
    batches = feed.batches(size)
    got = [next(batches) for _ in range(count)]
    return got, feed.read, list(feed.source)[:3]


def calls():
    yield call(Feed([]), 2)
    yield call(Feed("abcde"), 2)
    yield call(Feed(["a", "", "b", "c", "d"]), 3)
    yield call(Feed(["", "", "a", ""]), 3)
    yield call(Feed(["a", None, "b"]), 3)
    yield call(Feed(["a", "b"]), 0)
    yield call(Feed(["a", "b"]), -1)
    yield call(Feed([1, 0, 0.0, False, [""], ""]), 10)
    yield call(Feed(["ü"] * 3), 1.5)
    yield first(1, call(Feed("abcdef"), 2))
    yield run(taken, Feed("abcdef"), 1)
    yield run(taken, Feed("ab"), 2)
    yield run(taken, Feed(iter("abcdef")), 2, 1)
    yield call(Feed("ab"), "2")
    yield call(Feed("ab"), None)


def sized(n):
    return call(Feed([f"m{i}" for i in range(n)]), 10)
