def debounce_presses(samples, gap):
    """The moments at which a button really changed: changes sooner than `gap` after the one before are bouncing.

    Works on the running board: samples come as they are taken and each change is reported at once.
    """
    changed = None
    level = None
    for moment, pressed in samples:
        if pressed != level and (changed is None or moment - changed >= gap):
            changed = moment
            level = pressed
            yield moment


# ==== exam ====
TARGET = "debounce_presses"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "Samples may be endless and must not be read ahead, and each decision hangs on the one before, so nothing can be left to lists or itertools."
SIZES = (1000, 10000, 50000)


def endless():
    moment = 0
    while True:
        print("sampled", moment)
        yield moment, moment // 4 % 2 == 0
        moment += 1


def stop_and_go():
    samples = iter([(0, 0), (1, 1), (9, 1), (20, 0), (21, 1)])
    changes = debounce_presses(samples, 2)
    return next(changes), next(samples), list(changes), list(samples)


def calls():
    yield call([], 5)
    yield call([(0, False), (3, True), (4, False), (9, False), (10, True)], 5)
    yield call([(0, 1), (1, 0), (2, 1), (3, 0)], 0)
    yield call([(0, 1), (0, 0), (0, 1)], 1)
    yield call([[0.5, "on"], [0.75, "off"], [1.5, "off"]], 1.0)
    yield call([(5, None), (6, 1), (7, None)], 1)
    yield first(2, call(endless(), 3))
    yield first(0, call(endless(), 3))
    yield run(stop_and_go)
    yield call([(0, float("nan")), (5, float("nan"))], 1)
    yield call([(9, 1), (3, 0), (8, 0)], -6)
    yield call([(0, 1), (1,)], 1)
    yield call([(0, 1), ("1", 0)], 1)
    yield call([(0, 1), (1, 0)], None)
    yield call(None, 1)


def sized(n):
    return call([(i, i // 3 % 2) for i in range(n)], 5)
