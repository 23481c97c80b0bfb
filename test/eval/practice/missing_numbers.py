def missing_numbers(numbers):
    """Gaps in a run of invoice numbers, found while the numbers come in (from a file, a socket, a cursor).

    Numbers have to rise; one that does not raises ValueError at that moment.
    """
    numbers = iter(numbers)
    try:
        last = next(numbers)
    except StopIteration:
        return
    for number in numbers:
        if number - last != 1:
            if number <= last:
                raise ValueError(f"{number} after {last}")
            yield from range(last + 1, number)
        last = number


# ==== exam ====
TARGET = "missing_numbers"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "The numbers may never end and are shared with the caller; reading them ahead, sorting them or taking a set would be seen."
SIZES = (1000, 10000, 150000)


def endless():
    number = 1
    while True:
        yield number
        number += 3


def told(*numbers):
    for number in numbers:
        print("reading", number)
        yield number


def shared(*numbers):
    source = iter(numbers)
    gaps = missing_numbers(source)
    return next(gaps, "none"), next(source, "end"), list(gaps), list(source)


def failing(*numbers):
    gaps = []
    try:
        for gap in missing_numbers(told(*numbers)):
            print("gap", gap)
            gaps.append(gap)
    except Exception as error:
        return gaps, type(error).__name__
    return gaps


def calls():
    yield call([])
    yield call([7])
    yield call([1, 2, 3])
    yield call([1, 3, 4, 8])
    yield first(3, call(endless()))
    yield first(1, call(told(1, 4, 5)))
    yield first(0, call(told(1, 4, 5)))
    yield run(shared, 1, 5, 6, 9)
    yield run(shared)
    yield run(failing, 1, 3, 6, 5, 9)
    yield run(failing, 1, 4, "x")
    yield run(failing, 2, 2)
    yield call([-3, 0, 10**20, 10**20 + 2])
    yield call([True, 3])
    yield call([1, None])
    yield call(None)


def sized(n):
    return call([i + i // 1000 for i in range(n)])
