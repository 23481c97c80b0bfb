def add_echo(samples, delay, decay=0.5):
    """Mixes the signal with itself, `delay` samples later."""
    if delay < 1:
        raise ValueError("delay must be at least one sample")
    line = [0.0] * delay
    out = []
    for sample in samples:
        delayed = line.pop(0)
        line.append(sample)
        out.append(sample + decay * delayed)
    return out


# ==== exam ====
TARGET = "add_echo"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves the whole delay line for every sample; a deque does not."
SIZES = (500, 4000, 16000)


def calls():
    yield call([], 3)
    yield call([1.0], 3)
    yield call([1.0, 2.0, 3.0], 1)
    yield call([1.0, 2.0, 3.0, 4.0, 5.0], 2, 0.25)
    yield call([1, 2, 3, 4], 2, decay=2)
    yield call([1.0, 2.0], 2)
    yield call((0.1, 0.2, 0.3), 1, 0)
    yield call(iter([1.0, 0.0, 0.0]), 1)
    yield call([1.0], 0)
    yield call([1.0], -4)
    yield call([1.0], "1")
    yield call([1.0, "a"], 1)
    yield call([float("inf"), 1.0, float("-inf")], 2)
    yield call(None, 2)


def sized(n):
    return call([(i * 37 % 200) / 100 - 1 for i in range(n)], n // 2)
