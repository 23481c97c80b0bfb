def crowded_times(door_events, capacity):
    """When a museum room was too full, as (from, until), while the door's events still come in.

    An event is (time, change), as the turnstile sends it. Events are taken one by one and only when needed;
    what was still too full when they ended is given as (from, None).
    """
    inside = 0
    since = None
    for time, change in door_events:
        inside += change
        if inside < 0:
            raise ValueError(f"{time}: more left than came")
        if inside > capacity:
            if since is None:
                since = time
        elif since is not None:
            yield since, time
            since = None
    if since is not None:
        yield since, None


# ==== exam ====
TARGET = "crowded_times"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "The events come from a live source: they must be taken one at a time, not before they are asked for, and not further than needed."
SIZES = (1000, 10000, 100000)


def door(log, *changes):
    for time, change in enumerate(changes):
        log.append(time)
        yield time, change
    log.append("end")


def read_some(count, capacity, *changes):
    log = []
    times = crowded_times(door(log, *changes), capacity)
    before = list(log)
    steps = []
    for _ in range(count):
        steps.append((next(times, "over"), list(log)))
    return before, steps


def late():
    events = [(0, 1)]
    times = crowded_times(events, 1)
    events.append((1, 1))
    first_one = next(times)
    events.append((2, -1))
    return first_one, list(times)


def calls():
    yield call([], 1)
    yield call([(0, 1), (1, 1), (2, -1)], 1)
    yield call([(0, 3), (1, -1)], 1)
    yield call([(0, 3), (1, -3), (2, 5), (3, -1), (4, -4)], 2)
    yield call([(0, 1), (1, -2), (2, 4)], 1)
    yield call([(0, 2), (1, -2), (2, -1)], 1)
    yield call([(None, 2), (None, -2), (3, 2)], 1)
    yield first(1, call(iter([(0, 2), (1, -2), (2, 2), (3, -2)]), 1))
    yield first(1, call([(0, 2), (1, -2), ("bad",)], 1))
    yield call([(0, -1)], -5)
    yield call([(0, 1), (1, 0)], -1)
    yield call([(0, "1")], 1)
    yield call([(0, 1)], None)
    yield call(None, 1)
    yield run(read_some, 2, 1, 1, 1, -1, 0, 1, -1, 1)
    yield run(read_some, 3, 0, 1, -1, 1)
    yield run(late)


def sized(n):
    return call([(i, -1 if i % 2 else 1) for i in range(n)], 0)
