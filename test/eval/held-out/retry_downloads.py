def retry_downloads(urls, fetch, report, attempts=3):
    """
    Fetches each address, up to `attempts` times, and reports every failure as it happens. Gives back {url: body} of those
    that came; an address that comes twice is fetched twice, since a page may change in between.
    """
    bodies = {}
    for url in urls:
        for attempt in range(1, attempts + 1):
            try:
                bodies[url] = fetch(url)
            except OSError as error:
                report(url, attempt, str(error))
            else:
                break
    return bodies


# ==== exam ====
TARGET = "retry_downloads"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Neither fetches nor reports may be merged, remembered or reordered; the loop itself costs nothing beside them."
SIZES = (200, 1000, 5000)


class Web:
    def __init__(self, *failures):
        self.failures = list(failures)
        self.log = []

    def fetch(self, url):
        self.log.append(url)
        if url in self.failures:
            self.failures.remove(url)
            raise ConnectionError(f"no {url}")
        if url == "bad":
            raise ValueError("bad address")
        return f"page {len(self.log)}"

    def report(self, *what):
        self.log.append(what)


def downloaded(web, urls, *more):
    try:
        bodies = retry_downloads(urls, web.fetch, web.report, *more)
    except Exception as error:
        bodies = type(error).__name__
    return bodies, web.log


def calls():
    yield run(downloaded, Web(), [])
    yield run(downloaded, Web(), ["a", "b", "a"])
    yield run(downloaded, Web("a", "a"), ["a", "b"])
    yield run(downloaded, Web("a", "a", "a"), ["a", "b", "a"])
    yield run(downloaded, Web("a"), ["a"], 1)
    yield run(downloaded, Web(), ["a"], 0)
    yield run(downloaded, Web(), ["a", "bad", "b"])
    yield run(downloaded, Web("ü"), "aüa")
    yield run(downloaded, Web(), [["list"], "a"])
    yield run(downloaded, Web(), None)
    yield run(downloaded, Web(), ["a"], "3")
    yield call(["a"], None, None)
    yield call([], None, None)


def sized(n):
    return call(range(n), str, print)
