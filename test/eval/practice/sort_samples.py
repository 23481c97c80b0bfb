class Sample:
    def __init__(self, barcode, urgency, received):
        self.barcode = barcode
        self.urgency = urgency
        self.received = received

    def __repr__(self):
        return f"Sample({self.barcode!r})"


class Worklist:
    """Samples waiting for the analyser."""

    def __init__(self, samples=()):
        self.samples = list(samples)

    def in_order(self):
        """Barcodes in working order: the most urgent first, then by time of receipt."""
        queue = list(self.samples)
        n = len(queue)
        for i in range(n - 1):
            swapped = False
            for j in range(n - 1 - i):
                a, b = queue[j], queue[j + 1]
                if a.urgency < b.urgency or (a.urgency == b.urgency and a.received > b.received):
                    queue[j], queue[j + 1] = b, a
                    swapped = True
            if not swapped:
                break
        return [sample.barcode for sample in queue]


# ==== exam ====
TARGET = "Worklist.in_order"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "A bubble sort; sorted with (-urgency, received) as the key is stable too."
SIZES = (30, 100, 250)


def worklist(*rows):
    return Worklist(Sample(*row) for row in rows)


def calls():
    yield call(Worklist())
    yield call(worklist(("A1", 1, 800)))
    yield call(worklist(("A1", 1, 800), ("A2", 2, 805), ("A3", 3, 803)))
    yield call(worklist(("A1", 1, 830), ("A2", 1, 820), ("A3", 1, 810)))
    yield call(worklist(("first", 2, 5), ("second", 2, 5), ("third", 2, 5)))
    yield call(worklist(("x", 0, 5), ("y", -1, 5), ("z", 9, 5), ("x", 0, 5)))
    yield call(worklist(("x", 1, 5.5), ("y", 1.0, 5), ("z", 1, 4)))
    yield call(worklist(("ß", 1, 3), ("é", 2, 3)))
    yield call(worklist((None, 1, 3), (7, 2, 3), (None, 3, 1)))
    yield call(worklist(("a", 1, 3), ("b", None, 3)))
    yield call(Worklist([Sample("a", 1, 1), object()]))


def sized(n):
    return call(worklist(*((f"LAB{i}", i * 31 % 4, i * 7919 % n) for i in range(n))))
