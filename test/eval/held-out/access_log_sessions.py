class SessionReport:
    """Sessions of an access log: requests of one visitor with pauses of at most `pause` seconds."""

    def __init__(self, pause=1800):
        self.pause = pause

    def sessions(self, requests):
        """(visitor, start, end, number of pages) by visitor in order of appearance; requests are (visitor, second, page)."""
        visitors = []
        for request in requests:
            if request[0] not in visitors:
                visitors = visitors + [request[0]]
        report = []
        for visitor in visitors:
            mine = [request for request in requests if request[0] == visitor]
            mine = sorted(list(mine), key=lambda request: request[1])
            start = mine[0][1]
            last = start
            pages = []
            for i in range(len(mine)):
                second = mine[i][1]
                if second - last > self.pause:
                    report.append((visitor, start, last, len(pages)))
                    start = second
                    pages = []
                if mine[i][2].split("?")[0] not in pages:
                    pages.append(mine[i][2].split("?")[0])
                last = second
            report.append((visitor, start, last, len(pages)))
        return report


# ==== exam ====
TARGET = "SessionReport.sessions"
KIND = "several at once"
IMPROVABLE = True
WHY = "All requests are read again per visitor, visitors and pages are searched in lists; a dictionary of lists groups in one pass."
SIZES = (100, 300, 800)


def calls():
    yield call(SessionReport(), [])
    yield call(SessionReport(), [("a", 0, "/")])
    yield call(SessionReport(60), [("a", 0, "/"), ("b", 5, "/x"), ("a", 61, "/y"), ("a", 30, "/?q=1")])
    yield call(SessionReport(0), [("a", 0, "/"), ("a", 0, "/"), ("a", 1, "/")])
    yield call(SessionReport(-1), [("a", 0, "/"), ("a", 0, "/")])
    yield call(SessionReport(), [("ü", 1.5, "/é"), ("ü", 1, "/e\u0301?")])
    yield call(SessionReport(), [(1, 0, "/"), (True, 1, "/x"), (1.0, 2, "/y")])
    yield call(SessionReport(), [(None, 0, "?"), ("", 0, "")])
    yield call(SessionReport(), (["a", 0, "/", "more"],))
    yield call(SessionReport("x"), [("a", 0, "/")])
    yield call(SessionReport(), [("a", 0, "/"), ("a", "1", "/")])
    yield call(SessionReport(), [("a", "0", "/")])
    yield call(SessionReport(), [("a", 0, None)])
    yield call(SessionReport(), [("a", 0)])
    yield call(SessionReport(), [()])
    yield call(SessionReport(), None)


def sized(n):
    return call(SessionReport(50), [(f"visitor {i % (n // 5)}", i * 7919 % 1000, f"/page/{i % 30}?r={i}") for i in range(n)])
