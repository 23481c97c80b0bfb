def mean_and_deviation(samples):
    """Mean and standard deviation in one pass over any iterable (Welford's method, stable for samples far from zero)."""
    count = 0
    mean = 0.0
    squares = 0.0
    for sample in samples:
        count += 1
        delta = sample - mean
        mean += delta / count
        squares += delta * (sample - mean)
    if count == 0:
        raise ValueError("no samples")
    return mean, (squares / (count - 1)) ** 0.5 if count > 1 else 0.0


# ==== exam ====
TARGET = "mean_and_deviation"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "The textbook sums of values and squares are faster and lose all digits on such samples; the one pass is the point."
SIZES = (500, 2000, 10000)


def calls():
    yield call([])
    yield call([5])
    yield call([1, 2, 3, 4])
    yield call([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    yield call([1e15 + 1, 1e15 + 2, 1e15 + 3])
    yield call([0.1] * 10)
    yield call([-1e-300, 1e-300])
    yield call([1e200, -1e200])
    yield call([float("nan"), 1])
    yield call([float("inf"), 1])
    yield call((True, False))
    yield call(iter([2.5, 3.5]))
    yield call(range(10))
    yield call([1, "2"])
    yield call([None])
    yield call(None)
    yield run(lambda source: (outcome_of(source), next(source)), iter([1, "x", 3]))


def outcome_of(source):
    try:
        return mean_and_deviation(source)
    except TypeError:
        return "TypeError"


def sized(n):
    return call([1e9 + i % 17 / 8 for i in range(n)])
