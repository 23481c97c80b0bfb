class Tracker:
    def __init__(self, issues):
        self.issues = issues

    def resolved_by(self, commits):
        """(sha, issue title) for every commit that names the key of an issue; an open issue is marked."""
        resolved = []
        for commit in commits:
            for issue in self.issues:
                if issue["key"] == commit["issue"]:
                    title = issue["title"]
                    if issue.get("state") != "closed":
                        title = title + " (open)"
                    resolved.append((commit["sha"], title))
        return resolved


# ==== exam ====
TARGET = "Tracker.resolved_by"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "Every commit is compared with every issue; a dictionary from the key to its issues finds them at once."
SIZES = (40, 150, 600)


def issue(key, title, state="closed"):
    return {"key": key, "title": title, "state": state}


def commit(sha, key):
    return {"sha": sha, "issue": key}


def calls():
    yield call(Tracker([]), [])
    yield call(Tracker([issue("A-1", "Crash")]), [])
    yield call(Tracker([issue("A-1", "Crash")]), [commit("f00", "A-1")])
    yield call(Tracker([issue("A-1", "Crash", "new")]), [commit("f00", "A-1"), commit("f01", "A-1")])
    yield call(Tracker([issue("A-1", "Crash"), issue("A-1", "Again")]), [commit("f00", "A-1"), commit("f02", "A-2")])
    yield call(Tracker([issue("A-1", "x"), issue("A-2", "y")]), [commit("f02", "A-2"), commit("f01", "A-1"), commit("f03", None)])
    yield call(Tracker([issue(7, "ä"), issue("7", "ö")]), [commit("f00", 7), commit("f01", "7")])
    yield call(Tracker([{"key": "A-1", "title": "no state"}]), [commit("f00", "A-1")])
    yield call(Tracker([]), [commit("f00", "A-1")])
    yield call(Tracker([issue("A-1", "x")]), [{"issue": "A-1"}])
    yield call(Tracker([issue("A-1", "x")]), [{"sha": "f00"}])
    yield call(Tracker([issue("A-1", "x")]), None)


def sized(n):
    return call(
        Tracker([issue("PRJ-%d" % i, "Title %d" % i, "closed" if i % 3 else "new") for i in range(n)]),
        [commit("%07x" % i, "PRJ-%d" % (i * 13 % n)) for i in range(n)],
    )
