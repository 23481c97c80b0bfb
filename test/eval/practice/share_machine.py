def share_machine(jobs, slot):
    """Jobs take turns on one machine, `slot` minutes each, until all are done.

    jobs: (job number, minutes of work) in the order of arrival
    Returns (job number, minute at which it is finished) in the order of finishing.
    """
    if slot < 1:
        raise ValueError("a slot has at least one minute")
    waiting = [(number, minutes) for number, minutes in jobs]
    finished = []
    clock = 0
    while len(waiting) > 0:
        number, left = waiting.pop(0)
        if left <= slot:
            clock += left
            finished.append((number, clock))
        else:
            clock += slot
            waiting.append((number, left - slot))
    return finished


# ==== exam ====
TARGET = "share_machine"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves all that still wait one place to the left; a deque takes from its left end at once."
SIZES = (300, 2000, 8000)


def calls():
    yield call([], 10)
    yield call([("A", 5)], 10)
    yield call([("A", 10), ("B", 11)], 10)
    yield call([("A", 30), ("B", 5), ("C", 25), ("B", 15)], 10)
    yield call([("A", 0), ("B", -3)], 1)
    yield call((("A", 2), ("B", 1)), 1)
    yield call(iter([("A", 12), ("B", 7)]), 5)
    yield call([("A", 5)], 0)
    yield call([("A", 5, "x")], 3)
    yield call([("A", None)], 3)
    yield call(None, 3)
    yield call([("A", 7)], "3")


def sized(n):
    return call([(i, 5 + i * 13 % 30) for i in range(n)], 10)
