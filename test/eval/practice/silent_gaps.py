def silent_gaps(stamps, longest=60):
    """Where a service said nothing for longer than so many seconds: (last sign, next sign, seconds)."""
    gaps = []
    for i in range(1, len(stamps)):
        if stamps[i] < stamps[i - 1]:
            raise ValueError("stamps are out of order at %d" % i)
        if stamps[i] - stamps[i - 1] > longest:
            gaps.append((stamps[i - 1], stamps[i], stamps[i] - stamps[i - 1]))
    return gaps


# ==== exam ====
TARGET = "silent_gaps"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Up to seven subscripts per stamp; the stamps can be walked directly, keeping the one before."
SIZES = (500, 5000, 60000)


def calls():
    yield call([])
    yield call([5])
    yield call([5, 65])
    yield call([5, 66])
    yield call([1, 2, 3, 100, 101, 300])
    yield call([1, 1, 1])
    yield call([0, 10, 30], 10)
    yield call([0, 10, 30], longest=0)
    yield call((0.5, 70.25, 70.5))
    yield call([5, 4])
    yield call([0, 100, 200, 150])
    yield call([1, "2"])
    yield call([1, None, 3])
    yield call(None)


def sized(n):
    return call([i * 10 + i // 50 * 90 for i in range(n)])
