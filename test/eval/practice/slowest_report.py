def slowest_report(entries):
    """
    One line of text per host, in the order in which the hosts turn up: how many requests, how long in all, and
    the path of the slowest one (of several equally slow ones the first).
    """
    hosts = []
    for entry in entries:
        if entry["host"] not in hosts:
            hosts.append(entry["host"])
    report = ""
    for host in hosts:
        own = []
        for entry in entries:
            if entry["host"] == host:
                own.append(entry)
        total = sum([entry["ms"] for entry in own])
        slowest = sorted(own, key=lambda entry: entry["ms"], reverse=True)[0]
        report = report + host + ": " + str(len(own)) + " requests, "
        report = report + str(total) + " ms, slowest " + slowest["path"] + "\n"
    return report


# ==== exam ====
TARGET = "slowest_report"
KIND = "several at once"
IMPROVABLE = True
WHY = "All entries are gone through per host, hosts are looked up in a list, sorted for the slowest and joined piece by piece."
SIZES = (60, 300, 1000)


def entry(host, ms, path="/"):
    return {"host": host, "ms": ms, "path": path}


def calls():
    yield call([])
    yield call([entry("a", 5)])
    yield call([entry("a", 5, "/1"), entry("b", 7, "/2"), entry("a", 9, "/3")])
    yield call([entry("a", 5, "/1"), entry("a", 5, "/2")])
    yield call([entry("b", 1), entry("a", 2), entry("b", 0, "/0"), entry("c", 0)])
    yield call([entry("ä", 5, "/ü"), entry("a", -1)])
    yield call([entry("", 0, "")])
    yield call((entry("a", 10**20), entry("a", 3)))
    yield call([{"ms": 5, "path": "/"}])
    yield call([entry("a", 5), {"host": "a", "path": "/"}])
    yield call([entry("a", None)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([entry("web%d.example.org" % (i % (n // 6)), i * 7919 % 1000, "/p/%d" % i) for i in range(n)])
