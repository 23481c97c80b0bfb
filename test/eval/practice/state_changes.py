def state_changes(samples):
    """
    Yields (time, state before, state now) whenever a monitored state changes. Samples come in as they are measured:
    a change is handed on before the next sample is asked for.
    """
    samples = iter(samples)
    for _, last in samples:
        break
    else:
        return
    for when, state in samples:
        if state != last:
            yield when, last, state
            last = state


# ==== exam ====
TARGET = "state_changes"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "The samples may never end and are shared with the caller; anything that reads them in advance is seen."
SIZES = (1000, 10000, 75000)


def endless():
    when = 0
    while True:
        print("measured", when)
        yield when, when // 2
        when += 1


def shared(samples):
    changes = state_changes(samples)
    return next(changes), next(samples), next(changes), list(samples)


def calls():
    yield call([])
    yield call([(0, "up")])
    yield call([(0, "up"), (1, "up"), (2, "down"), (3, "up")])
    yield call([(0, 1), (1, True), (2, 1.0), (3, 2)])
    yield call([(0, float("nan")), (1, float("nan"))])
    yield call([(when, nan) for nan in [float("nan")] for when in range(3)])
    yield first(0, call(endless()))
    yield first(1, call(endless()))
    yield first(4, call(endless()))
    yield run(shared, iter([(0, "a"), (1, "b"), (2, "c"), (3, "c"), (4, "d"), (5, "d"), (6, "ä")]))
    yield call([(0, [1]), (1, [1]), (2, [])])
    yield call(["ab", "cb", "cd"])
    yield call([(0, 1), (1, 2), (2,)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([(i, i // 8 % 7) for i in range(n)])
