import asyncio


async def fetch_all(sources):
    pages = []
    for source in sources:
        pages.append(await source())
    return pages


async def collect_results(sources, excluded=()):
    """Distinct result lines of all sources in order, numbered, as one text. Sources are awaited one after the other."""
    blocked = [str(word).lower() for word in excluded]
    seen = []
    text = ""
    number = 0
    for page in await fetch_all(sources):
        for line in page.splitlines():
            words = line.lower().split()
            if any([word in blocked for word in words]):
                continue
            if " ".join(words) in seen:
                continue
            seen.append(" ".join(words))
            number += 1
            text = text + str(number) + ". " + line + "\n"
    return text


# ==== exam ====
TARGET = "collect_results"
KIND = "several at once"
IMPROVABLE = True
WHY = "Two searches in lists, a list for any, and a text that grows by copies, all inside the loop over the lines."
SIZES = (100, 300, 800)


def source(page, log=None):
    async def fetch():
        if log is not None:
            log.append(("begin", page))
        await asyncio.sleep(0)
        if log is not None:
            log.append(("end", page))
        if page is None:
            raise OSError("unreachable")
        return page

    return fetch


async def logged():
    log = []
    try:
        text = await collect_results([source("a", log), source(None, log), source("c", log)])
    except OSError as error:
        text = str(error)
    return text, log


def calls():
    yield call([])
    yield call([source("")])
    yield call([source("one\ntwo"), source("Two\nthree")])
    yield call([source("a  b\na b\nA B ")])
    yield call([source("spam here\nfine\nSpammy")], ["SPAM"])
    yield call([source("\n\nx\n \n")])
    yield call([source("ä\u2028b\x0cc"), source("Ä")])
    yield call([source("1\n2")], [1, None])
    yield call([source("a")], "abc")
    yield call([source("x"), source(None)])
    yield call([source(["list"])])
    yield call([source(b"bytes")])
    yield call([None])
    yield call(None)
    yield call([source("a")], None)
    yield run(logged)


def sized(n):
    return call([source("\n".join(f"Result {i * 7 % n} of page {p}" for i in range(n // 2))) for p in range(2)], [f"bad{i}" for i in range(40)])
