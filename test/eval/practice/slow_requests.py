class Request:
    def __init__(self, path, elapsed):
        self.path = path
        self.elapsed = elapsed


def slow_requests(requests, factor=3):
    """Paths of the requests that took more than factor times the average, with their share of it."""
    if len(requests) < 2:
        return []
    slow = []
    for request in requests:
        average = sum(r.elapsed for r in requests) / len(requests)
        if request.elapsed > factor * average:
            slow.append((request.path, round(request.elapsed / average, 2)))
    return slow


# ==== exam ====
TARGET = "slow_requests"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "The average of all requests is the same for each of them, and is computed each time."
SIZES = (50, 200, 600)


def timed(*times):
    return [Request("/%d" % i, elapsed) for i, elapsed in enumerate(times)]


def calls():
    yield call([])
    yield call(timed(5))
    yield call(timed(1, 1, 1, 1, 40))
    yield call(timed(1, 1, 1, 1, 40), 6)
    yield call(timed(2, 2))
    yield call(timed(1, 3), factor=1)
    yield call(timed(0.1, 0.2, 0.1, 5.5, 0.3))
    yield call(timed(1, 9, 9), 1.25)
    yield call(tuple(timed(1, 2, 30)), 2)
    yield call([Request("/ä", 1), Request(None, 9)], 1)
    yield call(timed(1, None))
    yield call(timed(1, "2"))
    yield call([None, None])
    yield call(timed(1, 2), None)
    yield call(None)


def sized(n):
    return call([Request("/%d" % i, 20 + i % 7 + (500 if i % 40 == 0 else 0)) for i in range(n)])
