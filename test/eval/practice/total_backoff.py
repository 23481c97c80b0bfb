def total_backoff_ms(retries, base_ms=100, step_ms=50):
    """How many milliseconds a client waits in all before it gives up (linear backoff, all whole numbers)."""
    if retries < 0:
        raise ValueError("retries must not be negative")
    waited = 0
    for attempt in range(retries):
        waited += base_ms + attempt * step_ms
    return waited


# ==== exam ====
TARGET = "total_backoff_ms"
KIND = "closed form"
IMPROVABLE = True
WHY = "The sum of an arithmetic series needs no loop: retries * base + step * retries * (retries - 1) // 2."
SIZES = (1000, 10000, 200000)


def calls():
    yield call(0)
    yield call(1)
    yield call(2)
    yield call(5)
    yield call(10, 1000)
    yield call(10, 0, 0)
    yield call(7, 3, 1)
    yield call(8, base_ms=500, step_ms=-20)
    yield call(101, 10**15, 10**14 + 1)
    yield call(-1)
    yield call("3")
    yield call(None)


def sized(n):
    return call(n, 250, 75)
