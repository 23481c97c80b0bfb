class HoldQueue:
    """Callers who wait for an agent. A caller may be put back to the end when the agent cannot help."""

    def __init__(self, callers=()):
        self.served = []
        self.callers = list(callers)

    def serve(self, minutes):
        """One agent answers callers one after the other, each with the (name, minutes, transfers) they bring.

        Transferred callers queue again with one transfer less. Returns the minutes that are left over.
        """
        waiting = list(self.callers)
        while waiting and minutes > 0:
            name, needs, transfers = waiting.pop(0)
            minutes -= needs
            if transfers > 0:
                waiting.append((name, needs, transfers - 1))
            else:
                self.served.append(name)
        self.callers = waiting
        return minutes


# ==== exam ====
TARGET = "HoldQueue.serve"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves all who wait for each caller; a deque takes from the left at once."
SIZES = (500, 4000, 16000)


def shifts(queue, *minutes):
    return [queue.serve(each) for each in minutes], queue


def calls():
    yield call(HoldQueue(), 10)
    yield call(HoldQueue([("ann", 3, 0)]), 10)
    yield call(HoldQueue([("ann", 3, 0), ("bob", 4, 0)]), 3)
    yield call(HoldQueue([("ann", 3, 1), ("bob", 4, 0)]), 100)
    yield call(HoldQueue([("ann", 3, 2), ("ann", 3, 0), ("Zoë", 1, 1)]), 9)
    yield call(HoldQueue([("ann", 3, 0)]), 0)
    yield call(HoldQueue([("ann", 3, 0)]), -1)
    yield call(HoldQueue([("ann", 0, 1)]), 1)
    yield run(shifts, HoldQueue([("a", 5, 1), ("b", 5, 0), ("c", 5, 0)]), 6, 6, 6)
    yield call(HoldQueue([("ann", 3)]), 10)
    yield call(HoldQueue([("ann", "3", 0)]), 10)
    yield call(HoldQueue([("ann", 3, 0)]), "10")
    yield call(HoldQueue([("ann", 3, 0)]), None)


def sized(n):
    return call(HoldQueue([(f"caller {i}", 2, i % 2) for i in range(n)]), n * 10)
