def pair_up(stream, fill=None):
    """Pairs of neighbours of any iterable, the last one with `fill` when it stands alone; reads two items per pair."""
    source = iter(stream)
    pairs = []
    for left in source:
        right = next(source, fill)
        if left is StopIteration or right is StopIteration:
            break
        pairs.append((left, right))
    return pairs


# ==== exam ====
TARGET = "pair_up"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "One iterator is read in two places; indexes or slices would refuse generators and a marker must stop it midway."
SIZES = (500, 2000, 10000)


def failing():
    yield 1
    yield 2
    raise KeyError("third")


class Noisy:
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        for number in range(self.count):
            print("read", number)
            yield number


def calls():
    yield call([])
    yield call([1])
    yield call([1, 2, 3])
    yield call([1, 2, 3], "x")
    yield call("äbc")
    yield call(iter([None, None, None]), 0)
    yield run(lambda source: (pair_up(source), list(source)), iter([1, 2, 3, StopIteration, 5, 6]))
    yield run(lambda source: (pair_up(source), list(source)), iter([StopIteration, 2, 3]))
    yield call(failing())
    yield call(Noisy(3))
    yield call({"b": 1, "a": 2})
    yield call(5)
    yield call(None)
    yield call([[1], [2]], [])


def sized(n):
    return call(range(n))
