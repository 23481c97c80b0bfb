class Browser:
    def __init__(self, limit: int = 1000):
        self.limit = limit
        self.visited: list[str] = []

    def visit_all(self, urls, skip_reloads=True):
        """Visits the pages one after the other; `visited` has the newest first and at most `limit` entries."""
        for url in urls:
            url = url.split("#")[0]
            if skip_reloads and self.visited and self.visited[0] == url:
                continue
            self.visited.insert(0, url)
            if len(self.visited) > self.limit:
                self.visited.pop()
        return len(self.visited)


# ==== exam ====
TARGET = "Browser.visit_all"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "Each visit moves the whole history; building it the other way round and turning it once is linear."
SIZES = (500, 4000, 15000)


def history(*groups, limit=3):
    browser = Browser(limit)
    visited = browser.visited
    steps = []
    for group in groups:
        try:
            steps.append(browser.visit_all(group))
        except Exception as error:
            steps.append(type(error).__name__)
        steps.append(list(browser.visited))
    return steps, visited is browser.visited, type(browser.visited)


def calls():
    yield call(Browser(), [])
    yield call(Browser(), ["a", "b", "b#top", "a"])
    yield call(Browser(), ["a", "a", "a"], skip_reloads=False)
    yield call(Browser(2), ["a", "b", "c", "c#x", "d"])
    yield call(Browser(0), ["a", "a"])
    yield call(Browser(-1), ["a", "b"])
    yield call(Browser(), ["#", "", "ä#ö"])
    yield call(Browser(), iter(["x", "y"]))
    yield call(Browser(), "abba")
    yield call(Browser("5"), ["a"])
    yield call(Browser(), None)
    yield run(history, ["a", "b"], ["b", "c", "d"], [])
    yield run(history, ["a", "b"], ["c", None, "d"])
    yield run(history, ["a", "b", "c"], ["d", 5], ["d"], limit=2)


def sized(n):
    return call(Browser(n), [f"page {i}" for i in range(n)])
