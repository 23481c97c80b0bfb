from collections import Counter
from itertools import chain
from operator import itemgetter


def tag_ranking(photos, top=None):
    """(tag, number of uses) of the photos' tags, the most used first, equals as first met."""
    return Counter(chain.from_iterable(map(itemgetter("tags"), photos))).most_common(top)


# ==== exam ====
TARGET = "tag_ranking"
KIND = "already well written"
IMPROVABLE = False
WHY = "Counting and the way to it already run in C, and most_common does no more than is needed."
SIZES = (500, 3000, 20000)


def calls():
    yield call([])
    yield call([{"tags": []}])
    yield call([{"tags": ["sea", "sun"]}, {"tags": ["sun"]}])
    yield call([{"tags": ["b", "a"]}, {"tags": ("a", "b")}])
    yield call([{"tags": ["a", "b", "c", "c", "b", "c"]}], 2)
    yield call([{"tags": ["a", "b"]}], 0)
    yield call([{"tags": ["a", "b"]}], -1)
    yield call([{"tags": "aba"}, {"tags": {"ä": 1}}])
    yield call([{"tags": [1, True, 1.0]}, {"tags": [None]}])
    yield call(iter([{"tags": iter("xy")}, {"tags": iter("y")}]), 1)
    yield call([{"tags": [["a"]]}])
    yield call([{"tags": None}])
    yield call([{"title": "x"}])
    yield call(None)


def sized(n):
    return call([{"file": i, "tags": [f"tag {i % 40}", "holiday", f"year {i % 9}"]} for i in range(n)])
