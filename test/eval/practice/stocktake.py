class StockTake:
    """One count of the shelves: every beep of the hand scanner is one code."""

    def __init__(self, warehouse):
        self.warehouse = warehouse
        self.scans = []

    def scan(self, *codes):
        self.scans.extend(codes)
        return self

    def tally(self):
        """Pieces per code, in the order in which the codes were met first."""
        pieces = {}
        for code in self.scans:
            if code in pieces:
                pieces[code] += 1
            else:
                pieces[code] = 1
        return pieces


# ==== exam ====
TARGET = "StockTake.tally"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "Counted by hand; dict(Counter(scans)) counts in C and keeps the order."
SIZES = (1000, 10000, 80000)


def twice(*codes):
    take = StockTake("B")
    return take.scan(*codes).tally(), take.scan(*codes).tally(), take


def calls():
    yield call(StockTake("A"))
    yield call(StockTake("A").scan("4006381333931"))
    yield call(StockTake("A").scan("b", "a", "b", "c", "b", "a"))
    yield call(StockTake("A").scan("é", "e\u0301", "é"))
    yield call(StockTake("A").scan(1, True, 1.0, 2))
    yield call(StockTake("A").scan(("x", 1), ("x", 1), None, None, ""))
    yield run(twice, "a", "b", "a")
    yield run(twice)
    yield call(StockTake(None).scan("a").scan("a"))
    yield call(StockTake("A").scan(["unhashable"]))
    yield call(StockTake("A").scan("a", {"code": "b"}))


def sized(n):
    return call(StockTake("A").scan(*[f"40063813{i * 31 % 400:05}" for i in range(n)]))
