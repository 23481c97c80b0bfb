class Event:
    """A concert with its tickets."""

    def __init__(self, title, sold):
        self.title = title
        self.sold = sold

    def no_shows(self, scanned):
        """Tickets that were sold and never scanned at the doors, in order; neither list need be sorted or free of repetitions."""
        missing = set(self.sold)
        missing.difference_update(scanned)
        return sorted(missing)


# ==== exam ====
TARGET = "Event.no_shows"
KIND = "already well written"
IMPROVABLE = False
WHY = "One set, taken from and sorted once, all of it in C: there is nothing left to take out."
SIZES = (500, 3000, 15000)

import random


def twice(event, scanned):
    return event.no_shows(scanned), event.no_shows([]), event


def endless_raise():
    yield "a1"
    raise OSError("door 3 is offline")


def calls():
    yield call(Event("Gala", []), [])
    yield call(Event("Gala", ["b2", "a1", "a1"]), [])
    yield call(Event("Gala", ["b2", "a1", "c3", "a1"]), ["a1", "a1", "zz"])
    yield call(Event("Gala", ("é", "e\u0301", "z", "Z")), {"z": 1})
    yield call(Event("Gala", iter([3, 1, 2])), iter([2]))
    yield call(Event("Gala", [1, 2.0, True, 3]), [2])
    yield call(Event("Gala", "hello"), "l")
    yield call(Event("Gala", [(1, "a"), (0, "b")]), [(1, "a"), ()])
    yield call(Event("Gala", ["a1", 7]), [7])
    yield call(Event("Gala", ["a1", 7]), [])
    yield call(Event("Gala", ["a1"]), endless_raise())
    yield call(Event("Gala", ["a1"]), [["a1"]])
    yield call(Event("Gala", [["a1"]]), [])
    yield call(Event("Gala", ["a1"]), None)
    yield call(Event("Gala", None), [])
    yield run(twice, Event("Gala", ["b", "a"]), ["a"])


def sized(n):
    tickets = [f"T{i:06d}" for i in range(n)]
    random.Random(5).shuffle(tickets)
    return call(Event("Gala", tickets), [f"T{i * 3:06d}" for i in range(n // 2)])
