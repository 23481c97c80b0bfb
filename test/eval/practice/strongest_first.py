def strongest_first(quakes):
    """The earthquakes from the strongest to the weakest; those of one magnitude stay in the order of the catalogue."""
    remaining = list(quakes)
    ranking = []
    while remaining:
        position = 0
        for i in range(1, len(remaining)):
            if remaining[i]["magnitude"] > remaining[position]["magnitude"]:
                position = i
        ranking.append(remaining.pop(position))
    return ranking


# ==== exam ====
TARGET = "strongest_first"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "A selection sort is quadratic; sorted by the magnitude with reverse=True is as stable and runs in C."
SIZES = (30, 120, 400)


def calls():
    yield call([])
    yield call([{"place": "Kobe", "magnitude": 6.9}])
    yield call([{"place": "a", "magnitude": 2.1}, {"place": "b", "magnitude": 5.5}, {"place": "c", "magnitude": 3.0}])
    yield call([{"place": "a", "magnitude": 4}, {"place": "b", "magnitude": 6}, {"place": "c", "magnitude": 4}, {"place": "d", "magnitude": 6}])
    yield call([{"place": "é", "magnitude": 1}, {"place": "z", "magnitude": 1}, {"place": "a", "magnitude": 1}])
    yield call([{"magnitude": 1}, {"magnitude": 1.0}, {"magnitude": True}])
    yield call([{"magnitude": -0.3}, {"magnitude": 0}, {"magnitude": -1}])
    yield call(({"magnitude": 1}, {"magnitude": 2}))
    yield call(iter([{"magnitude": 1}, {"magnitude": 2}, {"magnitude": 3}]))
    yield call([{"magnitude": 1}, {"magnitude": None}])
    yield call([{"magnitude": 1}, {"place": "b"}])
    yield call([{"magnitude": "5"}, {"magnitude": 5}])
    yield call([3, 4])
    yield call(None)


def sized(n):
    return call([{"place": f"place {i}", "magnitude": (i * 7919 % 613) / 100} for i in range(n)])
