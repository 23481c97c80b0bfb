def reserve_all(lines, reserve, release, log=print):
    """Reserves every line in the warehouse, or none: what was reserved is released again, last first.

    The error of the warehouse goes on to the caller.
    """
    done = []
    for line in lines:
        try:
            reserve(line)
        except Exception as error:
            log(f"{line}: {error}")
            for earlier in reversed(done):
                release(earlier)
            raise
        done.append(line)
    log(f"{len(done)} reserved")
    return done


# ==== exam ====
TARGET = "reserve_all"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Each reservation is seen outside, and in which order; repeated lines reserve twice, and one that fails undoes the earlier ones."
SIZES = (300, 2000, 12000)


class Warehouse:
    def __init__(self, **stock):
        self.stock = stock
        self.book = []

    def reserve(self, line):
        self.book.append(("try", line))
        if self.stock[line] < 1:
            raise LookupError(f"no {line} left")
        self.stock[line] -= 1

    def release(self, line):
        self.book.append(("back", line))
        self.stock[line] += 1


def booked(lines, *broken, **stock):
    house = Warehouse(**stock)
    try:
        result = reserve_all(lines, house.reserve, broken[0] if broken else house.release)
    except Exception as error:
        result = type(error).__name__, str(error)
    return result, house.stock, house.book


def changing(lines):
    seen = []

    def reserve(line):
        seen.append(line)
        if line == "more":
            lines.append("late")

    return reserve_all(lines, reserve, seen.remove, seen.append), seen


def calls():
    yield run(booked, [])
    yield run(booked, ["pen"], pen=1)
    yield run(booked, ["pen", "ink", "pen"], pen=2, ink=1)
    yield run(booked, ["pen", "ink", "pen", "ink"], pen=1, ink=5)
    yield run(booked, ["pen", "cup"], pen=1)
    yield run(booked, ["cup"])
    yield run(booked, iter(["pen", "ink"]), pen=1, ink=0)
    yield run(booked, ["pen", "ink"], None, pen=1, ink=0)
    yield run(changing, ["a", "more", "b"])
    yield run(changing, [])
    yield call(["a"], print, print)
    yield call(["a", 1], len, print)
    yield call(["ü"], print, None, log=len)
    yield call(None, print, print)


def sized(n):
    house = Warehouse(pen=n, ink=n)
    return call(["pen", "ink"] * (n // 2), house.reserve, house.release)
