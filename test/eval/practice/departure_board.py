class Board:
    def __init__(self, station, trains=()):
        self.station = station
        self.trains = list(trains)

    def in_order(self):
        """The trains by time of departure ("07:45"); those of the same minute stay as they were announced."""
        waiting = self.trains[:]
        ordered = []
        while len(waiting) > 0:
            earliest = 0
            for i in range(1, len(waiting)):
                if waiting[i]["departs"] < waiting[earliest]["departs"]:
                    earliest = i
            ordered.append(waiting.pop(earliest))
        return ordered


# ==== exam ====
TARGET = "Board.in_order"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "A selection sort that keeps the order of equal times, as sorted does."
SIZES = (30, 100, 300)


def train(departs, to="Harbour"):
    return {"departs": departs, "to": to}


def twice(board):
    one = board.in_order()
    two = board.in_order()
    return one, two, board


def calls():
    yield call(Board("Central"))
    yield call(Board("Central", [train("07:45")]))
    yield call(Board("Central", [train("09:00"), train("07:45"), train("23:59"), train("00:01")]))
    yield call(Board("Central", [train("07:45", "B"), train("07:45", "A"), train("07:44", "C"), train("07:45", "B")]))
    yield call(Board("Central", [train("01:00"), train("02:00"), train("03:00")]))
    yield call(Board("Central", [train("03:00"), train("02:00"), train("01:00")]))
    yield call(Board("Süd", (train(""), train("é"), train("z"))))
    yield run(twice, Board("Central", [train("09:00"), train("07:45")]))
    yield call(Board("Central", [train(930), train(745)]))
    yield call(Board("Central", [train("09:00"), train(None)]))
    yield call(Board("Central", [train("09:00"), {"to": "Nowhere"}]))
    yield call(Board("Central", ["09:00", "08:00"]))


def sized(n):
    return call(Board("Central", [train(f"{i * 37 % 24:02d}:{i * 7919 % 60:02d}", f"Platform {i}") for i in range(n)]))
