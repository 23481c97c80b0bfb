"""Evaluation of the weather mast on the school roof."""


def wind_rose(observations):
    """How often the wind came from each direction, in the order in which the directions turned up."""
    rose = {}
    for direction in observations:
        if direction not in rose:
            rose[direction] = 0
        rose[direction] = rose[direction] + 1
    return rose


# ==== exam ====
TARGET = "wind_rose"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "collections.Counter counts in C; a plain dict of it has the same order."
SIZES = (1000, 10000, 80000)


def calls():
    yield call([])
    yield call(["N"])
    yield call(["W", "SW", "W", "W", "NE", "SW"])
    yield call(["n", "N", " N", "n"])
    yield call(("Süd", "Nord", "Süd"))
    yield call("NNES")
    yield call(iter(["E", "E", "calm"]))
    yield call([None, "E", None])
    yield call([270, 90, 270, 270])
    yield call([("N", 3), ("N", 4), ("N", 3)])
    yield call([["N"], "E"])
    yield call(["E", {"from": "N"}])
    yield call(5)


def sized(n):
    names = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
    return call([names[(i * i + i // 3) % 8] for i in range(n)])
