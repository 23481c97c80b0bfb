from collections import Counter
from operator import itemgetter


def status_table(entries, key="status"):
    """How often each status occurs, the most frequent first; of equally frequent ones that which came first."""
    counts = Counter(map(itemgetter(key), entries))
    return counts.most_common()


# ==== exam ====
TARGET = "status_table"
KIND = "already well written"
IMPROVABLE = False
WHY = "Everything that runs per entry is in C already."
SIZES = (1000, 10000, 60000)


def calls():
    yield call([])
    yield call([{"status": 200}])
    yield call([{"status": 200}, {"status": 404}, {"status": 404}])
    yield call([{"status": 500}, {"status": 200}, {"status": 500}, {"status": 200}])
    yield call([{"status": 1}, {"status": True}, {"status": 1.0}])
    yield call([{"status": "ä"}, {"status": None}])
    yield call([("GET", 200), ("PUT", 201), ("GET", 304)], 0)
    yield call([{"method": "GET", "status": 200}], key="method")
    yield call(iter([{"status": 200}, {"status": 200}]))
    yield call([{"status": 200}, {}])
    yield call([{"status": [200]}])
    yield call([None])
    yield call(None)


def sized(n):
    return call([{"status": 200 + i * i % 13, "path": "/"} for i in range(n)])
