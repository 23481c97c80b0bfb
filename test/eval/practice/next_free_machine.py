class Shop:
    """Machines by number, each with the minute from which it is free."""

    def __init__(self, free_at):
        self.free_at = dict(free_at)

    def next_free_machine(self, skills=None):
        candidates = []
        for number, minute in self.free_at.items():
            if skills is None or number in skills:
                candidates.append((minute, number))
        if not candidates:
            raise LookupError("no machine can do this")
        candidates.sort()
        return candidates[0][1]


# ==== exam ====
TARGET = "Shop.next_free_machine"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All candidates are sorted for the smallest, which one pass with min finds."
SIZES = (500, 3000, 15000)


def calls():
    yield call(Shop({}))
    yield call(Shop({1: 50}))
    yield call(Shop({1: 50, 2: 30, 3: 40}))
    yield call(Shop({3: 30, 2: 30, 1: 40}))
    yield call(Shop({1: 50, 2: 30, 3: 40}), {1, 3})
    yield call(Shop({1: 50, 2: 30, 3: 40}), [])
    yield call(Shop({1: 50, 2: 30}), {9})
    yield call(Shop([("b", 5), ("a", 5), ("ä", 5)]))
    yield call(Shop({1: -1, 2: 0, 3: -1.5}), (1, 2, 3))
    yield call(Shop({1: 5, 2: "soon"}))
    yield call(Shop({1: 5}), 1)
    yield call(Shop({(1, "x"): 5, (1, "a"): 5}))


def sized(n):
    return call(Shop({i: i * 7919 % 10007 for i in range(n)}))
