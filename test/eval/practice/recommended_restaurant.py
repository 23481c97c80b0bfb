class Restaurant:
    def __init__(self, name, stars, reviews, cuisine="any"):
        self.name = name
        self.stars = stars
        self.reviews = reviews
        self.cuisine = cuisine


def recommended(restaurants, cuisine=None):
    """The restaurant with most stars, then most reviews; of equal ones the first in the guide. None if there is none."""
    if cuisine is not None:
        restaurants = [r for r in restaurants if r.cuisine == cuisine]
    if not restaurants:
        return None
    ranked = sorted(restaurants, key=lambda r: (-r.stars, -r.reviews))
    return ranked[0]


# ==== exam ====
TARGET = "recommended"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All are sorted only to take the first; min with the same key finds it in one pass."
SIZES = (200, 2000, 8000)


def calls():
    yield call([])
    yield call([Restaurant("Roma", 4, 10)])
    yield call([Restaurant("Roma", 4, 10), Restaurant("Athen", 5, 1)])
    yield call([Restaurant("Roma", 4, 10), Restaurant("Athen", 4, 11)])
    yield call([Restaurant("first", 4, 10), Restaurant("second", 4, 10)])
    yield call([Restaurant("Roma", 3, 9, "italian"), Restaurant("Edo", 5, 9, "japanese")], "italian")
    yield call([Restaurant("Roma", 3, 9, "italian")], "thai")
    yield call((Restaurant("Süd", 0, 0), Restaurant("Nord", -1, 3)))
    yield call([Restaurant("Roma", 4.5, 2), Restaurant("Edo", 4.5, 3)], "any")
    yield call([Restaurant("Roma", "4", 10)])
    yield call([Restaurant("Roma", None, 10), Restaurant("Edo", 4, 2)])
    yield call([None])
    yield call([None], "thai")
    yield call(None, "thai")


def sized(n):
    return call([Restaurant(f"no {i}", i * 7919 % 50, i * 104729 % 997) for i in range(n)])
