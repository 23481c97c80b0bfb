async def fetch_pages(client, path, limit=50):
    """All items of a paged list: each page says by its cursor which one comes next, so pages come one after the other."""
    items = []
    cursor = None
    seen = set()
    while len(items) < limit:
        page = await client.get(path, cursor)
        items.extend(page["items"])
        cursor = page.get("next")
        if cursor is None or cursor in seen:
            break
        seen.add(cursor)
    return items[:limit]


# ==== exam ====
TARGET = "fetch_pages"
KIND = "waiting, reading and writing"
IMPROVABLE = False
WHY = "The next cursor is known only when the page before is there: nothing can be gathered, and the rest costs nothing."
SIZES = (50, 200, 800)


class Client:
    def __init__(self, pages):
        self.pages = pages
        self.asked = []

    async def get(self, path, cursor):
        self.asked.append((path, cursor))
        return self.pages[cursor]


def calls():
    yield call(Client({None: {"items": []}}), "/a")
    yield call(Client({None: {"items": [1, 2], "next": "x"}, "x": {"items": [3]}}), "/a")
    yield call(Client({None: {"items": [1], "next": "x"}, "x": {"items": [2], "next": "x"}}), "/ü")
    yield call(Client({None: {"items": [1, 2, 3], "next": "x"}}), "/a", 2)
    yield call(Client({None: {"items": [1, 2, 3], "next": "x"}}), "/a", 3)
    yield call(Client({}), "/a", 0)
    yield call(Client({None: {"items": "äb", "next": 0}, 0: {"items": (None,)}}), "/a")
    yield call(Client({None: {"items": [1], "next": ["list"]}}), "/a")
    yield call(Client({None: {"items": [1], "next": "gone"}}), "/a")
    yield call(Client({None: {}}), "/a")
    yield call(Client({None: {"items": None}}), "/a")
    yield call(Client({None: {"items": [1], "next": ""}, "": {"items": [2]}}), "/a", limit=-1)
    yield call(None, "/a")
    yield call(Client({None: {"items": [1]}}), "/a", "5")


def sized(n):
    pages = {i or None: {"items": list(range(5)), "next": i + 1} for i in range(n)}
    return call(Client(pages), "/all", 5 * n)
