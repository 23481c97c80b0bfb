def stack_frames(frames, start):
    """Adds up frames onto the start: numbers, lists of tiles, tuples, or image objects that know +=. Lost frames are None."""
    total = start
    for frame in frames:
        if frame is not None:
            total += frame
    return total


# ==== exam ====
TARGET = "stack_frames"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "Start may be a list that is to grow in place, a text, a tuple or an image with += of its own: sum and join do something else."
SIZES = (500, 4000, 20000)


class Image:
    def __init__(self, value):
        self.value = value
        self.merged = []

    def __add__(self, other):
        return Image(self.value + other.value)

    def __iadd__(self, other):
        self.value += other.value
        self.merged.append(other.value)
        return self


class Tally:
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        return Tally(self.value * 10 + other)


def grows_in_place(owner):
    tiles = [1, 2]
    result = stack_frames([[3], (4, 5), "six"], tiles)
    return result is tiles, tiles


def calls():
    yield call([], 0)
    yield call([1, 2, 3], 0)
    yield call([0.1] * 10, 0)
    yield call([1e100, 1.0, -1e100], 0.0)
    yield call(["a", "ß"], "")
    yield call([(1,), (2,)], ())
    yield call([[1], "bc", {"d": 1}, (2,)], [])
    yield run(grows_in_place, None)
    yield call([Image(1), Image(2)], Image(10))
    yield call([1, 2, 3], Tally(0))
    yield call([{1, 2}], {3})
    yield call([b"a", bytearray(b"b")], bytearray())
    yield call([1, "a"], 0)
    yield call(["a", 1], "")
    yield call([[1], 2], [])
    yield call([None], None)
    yield call([1, None, 2], 0)
    yield call([None, [1], 0], [])
    yield call(None, 0)


def sized(n):
    return call([Image(i) for i in range(n)], Image(0))
