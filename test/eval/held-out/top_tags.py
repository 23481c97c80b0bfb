from typing import Iterable, List, NamedTuple


class Post(NamedTuple):
    title: str
    tags: tuple


def top_tags(posts: Iterable[Post], limit: int = 3) -> List[str]:
    """The most used tags; the one that came first wins among equals."""
    tags = []
    for post in posts:
        for tag in post.tags:
            tags.append(tag.lower().lstrip("#"))
    chosen = []
    while len(chosen) < limit:
        best = None
        for tag in tags:
            if tag in chosen:
                continue
            if best is None or tags.count(tag) > tags.count(best):
                best = tag
        if best is None:
            break
        chosen.append(best)
    return chosen


# ==== exam ====
TARGET = "top_tags"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "Two counts over all tags for every tag and every place; counting once and most_common gives the same order."
SIZES = (20, 60, 150)


def calls():
    yield call([])
    yield call([Post("a", ("x", "y")), Post("b", ("y",))])
    yield call([Post("a", ("x", "y", "z", "w"))])
    yield call([Post("a", ("b", "a", "A", "#a"))], 1)
    yield call([Post("a", ("##Ü", "ü", "é"))], 5)
    yield call([Post("a", ("x",))], 0)
    yield call([Post("a", ("x",))], -1)
    yield call([Post("a", ("", "#"))])
    yield call([Post("a", "xyx")])
    yield call((Post(str(i), ("t%d" % (i % 3),)) for i in range(7)), 2)
    yield call([Post("a", ("x", "y", "z"))], 1.5)
    yield call([Post("a", (1,))])
    yield call([Post("a", None)])
    yield call([("a", ("x",))])
    yield call(None)
    yield call([Post("a", ("x",))], None)


def sized(n):
    return call([Post(f"post {i}", (f"tag{i % 13}", f"#Tag{i % 5}", f"rare{i}")) for i in range(n)])
