class Bookings:
    """Rooms that are taken, written as in the hotel's book: `3`, `10-14`."""

    def __init__(self, entries):
        self.entries = entries

    def __contains__(self, room):
        for entry in self.entries:
            low, _, high = str(entry).partition("-")
            if int(low) <= int(room) <= int(high or low):
                return True
        return False

    def __iter__(self):
        return iter(self.entries)


def free_rooms(rooms, taken):
    """Rooms that are not in `taken`, in their order, each once."""
    free = []
    for room in rooms:
        if room not in taken and room not in free:
            free.append(room)
    return free


# ==== exam ====
TARGET = "free_rooms"
KIND = "containers with rules of their own"
IMPROVABLE = False
WHY = "`in` is a method of the bookings and not a search in a list: a set of them holds other things."
SIZES = (20, 60, 150)


class Counted(list):
    def __contains__(self, item):
        print("asked for", item)
        return super().__contains__(item)


def calls():
    yield call([], [])
    yield call([1, 2, 3, 10, 12, 15], Bookings(["3", "10-14"]))
    yield call(["1", "12", 1], Bookings(["10-14"]))
    yield call([1, 2, 2, 1], [])
    yield call([1, 2, True, 1.0], [2.0])
    yield call([1, 2], Counted([2]))
    yield call([[1], [2], [1]], [[2]])
    yield call("abca", "bc")
    yield call(["ab", "b", ""], "abc")
    yield call([1, 5], range(3))
    yield call([1, 2], {1: "x"})
    yield call([1, 2, 1], iter([1, 2]))
    yield call([1], None)
    yield call([], None)
    yield call(["x"], Bookings(["1"]))
    yield call([1], Bookings([None]))
    yield call([1, "a"], "a")
    yield call(None, [])


def sized(n):
    return call(list(range(n)), Bookings([f"{i}-{i + 2}" for i in range(0, n, 10)]))
