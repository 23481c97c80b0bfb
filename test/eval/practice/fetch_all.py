class ApiError(Exception):
    pass


async def fetch_all(fetch, limit=1000):
    """All items behind a paginated endpoint: fetch(page) gives {"items": [...], "next": page or None}."""
    items = []
    page = 1
    for _ in range(limit):
        answer = await fetch(page)
        if answer.get("error"):
            raise ApiError(f"page {page}: {answer['error']}")
        items = items + answer["items"]
        page = answer.get("next")
        if page is None:
            return items
    raise ApiError(f"more than {limit} pages")


# ==== exam ====
TARGET = "fetch_all"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "Every page copies all the items that came before; extend does not."
SIZES = (20, 100, 400)


class Server:
    def __init__(self, *pages):
        self.pages = list(pages)
        self.asked = []

    async def __call__(self, page):
        self.asked.append(page)
        following = page + 1 if page < len(self.pages) else None
        return {"items": self.pages[page - 1], "next": following}


class Broken(Server):
    async def __call__(self, page):
        answer = await super().__call__(page)
        return dict(answer, error="503") if page == 2 else answer


class Empty(Server):
    async def __call__(self, page):
        return {}


def calls():
    yield call(Server([]))
    yield call(Server([1, 2]))
    yield call(Server([1, 2], [3], [], [4, 4]))
    yield call(Server([], []))
    yield call(Server(["ä"], [None], [[1], {"a": 1}]))
    yield call(Server([1], [2], [3]), 2)
    yield call(Server([1], [2], [3]), limit=3)
    yield call(Server([1]), 0)
    yield call(Broken([1]))
    yield call(Broken([1], [2], [3]))
    yield call(Empty())
    yield call(Server([1], None))
    yield call(Server([1], 5))
    yield call(None)


def sized(n):
    return call(Server(*[[i + j for j in range(100)] for i in range(n)]))
