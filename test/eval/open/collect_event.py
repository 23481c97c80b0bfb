def collect_event(event, buffer=[], limit=3):  # noqa: B006: one buffer for all callers, on purpose
    """Buffers events over calls; every `limit` events the full batch is given back, else None."""
    buffer.append(event)
    if len(buffer) >= limit:
        batch = buffer[:]
        buffer.clear()
        return batch
    return None


# ==== exam ====
TARGET = "collect_event"
KIND = "state kept between calls"
IMPROVABLE = False
WHY = "The default list is the memory of the function; a fresh one per call, or a cache, would change what comes out."
SIZES = (1000, 4000, 10000)


def stream(events, **more):
    return [collect_event(event, **more) for event in events]


def calls():
    yield call(1)
    yield call("two")
    yield call([3])
    yield call(4)
    yield call(4)
    yield call(4)
    yield call("own", [1, 2])
    yield call("own", ["a"], 5)
    yield call("own", [], 0)
    yield run(stream, range(8))
    yield run(stream, "abab", limit=2)
    yield run(stream, [1, 1, 1, 1], buffer=[])
    yield call("x", (1,))
    yield call("x", None)
    yield call("x", [], "3")


def sized(n):
    return call(0, list(range(n)), 1)
