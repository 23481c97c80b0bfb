def magnitude_changes(times, mags, threshold):
    """Moments at which the light curve jumps by at least the threshold: (time, change) pairs."""
    if len(times) != len(mags):
        raise ValueError("times and magnitudes differ in length")
    jumps = []
    i = 1
    while i < len(mags):
        if abs(mags[i] - mags[i - 1]) >= threshold:
            jumps.append((times[i], mags[i] - mags[i - 1]))
        i += 1
    return jumps


# ==== exam ====
TARGET = "magnitude_changes"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "A counter and five look-ups by index per step; zip of the lists with their rest hands out the values."
SIZES = (1000, 10000, 60000)


def calls():
    yield call([], [], 1)
    yield call([1], [2], 0)
    yield call([1, 2, 3], [10, 12, 11], 2)
    yield call([1, 2, 3], [10, 12, 11], 0)
    yield call([1, 1, 1, 1], [5, 5, 5, 5], 1)
    yield call([0.5, 1.5, 2.5], [4.5, 4.0, 6.0], 0.5)
    yield call(["2026-01-01", "2026-01-02"], [1, -1], 2)
    yield call((1, 2, 3), (7, 9, 20), 3)
    yield call([1, 2], [3], 1)
    yield call([1, 2, 3], [1, None, 3], 1)
    yield call([1, 2], ["a", "b"], 1)
    yield call(None, [1], 1)


def sized(n):
    return call(list(range(n)), [i * 37 % 101 for i in range(n)], 80)
