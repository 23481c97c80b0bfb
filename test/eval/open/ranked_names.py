def ranked_names(results, places=10):
    """Names of the best `places` results, without changing the results."""
    copied = list(results)
    ordered = list(sorted(list(copied), key=lambda result: (result["seconds"], result["name"])))
    names = []
    for result in list(ordered):
        names.append(dict(result)["name"])
    return list(names[:])[:places]


# ==== exam ====
TARGET = "ranked_names"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "Five copies that nobody changes, one of them of every result."
SIZES = (50, 200, 1000)


def calls():
    yield call([])
    yield call([{"name": "b", "seconds": 2}, {"name": "a", "seconds": 1}])
    yield call([{"name": "b", "seconds": 1}, {"name": "a", "seconds": 1.0}])
    yield call([{"name": n, "seconds": s} for n, s in zip("äbc", (3, 1, 2))], 2)
    yield call([{"name": "a", "seconds": 1}], 0)
    yield call([{"name": "a", "seconds": 1}, {"name": "b", "seconds": 2}, {"name": "c", "seconds": 3}], -1)
    yield call([{"name": "a", "seconds": 1}], None)
    yield call(({"name": "a", "seconds": 1},))
    yield call(iter([{"name": "b", "seconds": 2}, {"name": "a", "seconds": 1}]))
    yield call([{"name": ["list"], "seconds": 1}])
    yield call([{"name": "a"}])
    yield call([{"seconds": 1}])
    yield call([{"name": "a", "seconds": 1}, {"name": "b", "seconds": None}])
    yield call([None])
    yield call(None)
    yield call([{"name": "a", "seconds": 1}], "1")


def sized(n):
    return call([{"name": f"runner {i}", "seconds": i * 7919 % n, "club": "x"} for i in range(n)], n)
