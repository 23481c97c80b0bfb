import io


class Ledger:
    """Writes bookings to a stream; each line is flushed, so that what was booked is there when the machine fails."""

    def __init__(self, stream=None):
        self.stream = io.StringIO() if stream is None else stream
        self.balance = 0

    def write_all(self, bookings):
        """Writes `number;text;amount;balance` for each booking; gives back the balance."""
        for number, (text, amount) in enumerate(bookings, 1):
            self.balance += amount
            self.stream.write(f"{number};{text};{amount};{self.balance}\n")
            self.stream.flush()
        return self.balance


# ==== exam ====
TARGET = "Ledger.write_all"
KIND = "waiting, reading and writing"
IMPROVABLE = False
WHY = "Every line must be written and flushed before the next booking is looked at; one large write would lose them all."
SIZES = (200, 1000, 5000)


class Disk:
    def __init__(self, room=1000):
        self.room = room
        self.log = []

    def write(self, text):
        if len(self.log) >= self.room:
            raise OSError(28, "disk full")
        self.log.append(text)

    def flush(self):
        self.log.append("flush")


def written(bookings, room=1000):
    disk = Disk(room)
    ledger = Ledger(disk)
    try:
        answer = ledger.write_all(bookings)
    except Exception as error:
        answer = type(error).__name__
    return answer, disk.log, ledger.balance


def lines(log):
    log.append("first asked")
    yield "a", 1
    log.append("second asked")
    yield "b", 2


def watched():
    disk = Disk()
    Ledger(disk).write_all(lines(disk.log))
    return disk.log


def calls():
    yield run(written, [])
    yield run(written, [("pen", -150), ("pay", 2000)])
    yield run(written, [("ü", 0.1), ("é", 0.2), ("x", True)])
    yield run(written, [("a", 1), ("b", 2)], 2)
    yield run(written, [("a", 1), ("b", 2)], 3)
    yield run(written, [("a", 1), ("b", "2")])
    yield run(written, [("a", 1), ("b",)])
    yield run(written, ["ab", "cd"])
    yield run(written, {"ab": 1})
    yield run(written, None)
    yield run(watched)
    yield run(lambda stream: (Ledger(stream).write_all([("a", 1)]), stream.getvalue()), io.StringIO())
    yield call(Ledger(3), [("a", 1)])
    yield call(Ledger(3), [])


def sized(n):
    return call(Ledger(), [(f"booking {i}", i) for i in range(n)])
