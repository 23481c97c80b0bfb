class AccessLog:
    """Requests of one day, as (method, path)."""

    def __init__(self, requests):
        self.requests = list(requests)

    def busiest(self, top=3):
        hits = {}
        for request in self.requests:
            if request in hits:
                hits[request] += 1
            else:
                hits[request] = 1
        ranking = sorted(hits.items(), key=lambda item: item[1], reverse=True)
        return ranking[:top]


# ==== exam ====
TARGET = "AccessLog.busiest"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "Each request costs two or three look-ups in Python code; Counter counts in C and keeps the order."
SIZES = (500, 5000, 60000)


def calls():
    yield call(AccessLog([]))
    yield call(AccessLog([("GET", "/")]))
    yield call(AccessLog([("GET", "/"), ("POST", "/"), ("GET", "/")]))
    yield call(AccessLog([("GET", "/b"), ("GET", "/a"), ("GET", "/a"), ("GET", "/b"), ("GET", "/c")]), 2)
    yield call(AccessLog([("GET", "/x"), ("GET", "/y"), ("GET", "/z"), ("GET", "/w")]))
    yield call(AccessLog([("GET", "/x")]), 0)
    yield call(AccessLog([("GET", "/ä"), ("GET", "/ä")]), 10)
    yield call(AccessLog(["GET /", None, None]), 10)
    yield call(AccessLog([["GET", "/"]]))
    yield call(AccessLog([("GET", "/"), ("GET", ["a"])]))
    yield call(AccessLog([("GET", "/")]), "all")


def sized(n):
    return call(AccessLog([("GET", "/item/%d" % (i * i % 97)) for i in range(n)]))
