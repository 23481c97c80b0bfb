class Coverage:
    """The lines of a file that were run."""

    def __init__(self, lines=()):
        self.lines = set(lines)
        self.runs = 1

    def __iadd__(self, other):
        self.lines |= other.lines
        self.runs += other.runs
        return self


def combine_parts(parts):
    """Adds up what the test workers sent: texts, numbers, lists or coverage. None if there were no workers."""
    total = None
    for part in parts:
        if total is None:
            total = part
        else:
            total += part
    return total


# ==== exam ====
TARGET = "combine_parts"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "Parts are added as their type has it, lists and coverage in place; join and sum know other rules."
SIZES = (50, 500, 4000)


def shared():
    parts = [["a"], ["b"], "cd"]
    total = combine_parts(parts)
    return total, total is parts[0]


def calls():
    yield call([])
    yield call(["only"])
    yield call(["a", "b", "ü"])
    yield call([1, 2.5, True])
    yield call([0.1, 0.2, 0.3, -0.6])
    yield call([[1], [2, 3], (4,), "56"])
    yield call([(1,), (2,)])
    yield call([None, "a", "b"])
    yield call([Coverage([1, 2]), Coverage([2, 5]), Coverage()])
    yield call(iter([[], [1], {2: 3}]))
    yield call([b"a", bytearray(b"b"), b"c"])
    yield call([bytearray(b"a"), b"b"])
    yield call(["a", 1])
    yield call([[1], 2])
    yield call([1, None])
    yield call("abc")
    yield call(None)
    yield run(shared)


def sized(n):
    return call([Coverage(range(i, i + 60)) for i in range(n)])
