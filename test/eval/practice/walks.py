def walks(positions, pause):
    """
    Cuts the positions of a tracker, (second, place), into walks wherever it was silent for longer than the pause.
    The tracker may still be running: a walk is handed out as soon as the next one has begun.
    """
    walk = []
    last = None
    for position in positions:
        second, _ = position
        if walk and second - last > pause:
            yield walk
            walk = []
        walk.append(position)
        last = second
    if walk:
        yield walk


# ==== exam ====
TARGET = "walks"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "The tracker may be endless, fail or be watched: nothing may be read before it is needed, and reading it is where the time goes."
SIZES = (500, 2000, 10000)


def tracker(log=None, stop=None):
    second = 0
    while True:
        if stop is not None and second > stop:
            raise OSError("tracker lost")
        if log is not None:
            log.append(second)
        yield second, f"place {second}"
        second += 100 if second % 5 == 2 else 1


def watched():
    log = []
    found = walks(tracker(log), 60)
    steps = [list(log)]
    for _ in range(3):
        walk = next(found)
        steps.append((list(walk), list(log)))
        walk.clear()
    found.close()
    return steps, log


def never_started():
    log = []
    found = walks(tracker(log), 60)
    return type(found).__name__, log


def changed_while_read():
    line = [(0, "a"), (1, "b")]
    seen = []
    for walk in walks(line, 5):
        seen.append(walk)
        if len(line) < 6:
            line.append((line[-1][0] + 50, "later"))
    return seen, line


def parsed(n):
    for line in (f"{i + i // 40 * 100};place {i % 17}; ok" for i in range(n)):
        second, place, _ = line.split(";")
        yield int(second), place.strip().title()


def calls():
    yield call([], 10)
    yield call([(5, "home")], 10)
    yield call([(0, "home"), (5, "gate"), (30, "park"), (31, "pond")], 10)
    yield call([(0, "a"), (10, "b"), (20, "c")], 10)
    yield call([(20, "a"), (0, "b"), (0, "c"), (50, "d")], 10)
    yield call([[0, "a"], "1b"], 10)
    yield first(3, call(tracker(), 60))
    yield call(tracker(None, 210), 60)
    yield run(watched)
    yield run(never_started)
    yield run(changed_while_read)
    yield call([(0, "a"), (0.5, "b"), (float("nan"), "c"), (99, "d")], 10)
    yield call([(0, "a"), (100, "b"), (None, "c")], 10)
    yield call([(0, "a"), (100, "b"), (1,)], 10)
    yield call([(None, "a")], None)
    yield call(None, 10)


def sized(n):
    return call(parsed(n), 60)
