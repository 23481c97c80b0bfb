def visible_tonight(catalog, limit=6.0, horizon=0):
    """Names of the objects that are bright and high enough to be seen, and the magnitudes to go with them."""
    visible = []
    for entry in catalog:
        if entry["altitude"] > horizon:
            visible.append(entry)
    bright = []
    for entry in visible:
        if entry["mag"] <= limit:
            bright.append(entry)
    names = []
    for entry in bright:
        names.append(entry["name"])
    mags = []
    for entry in bright:
        mags.append(entry["mag"])
    return names, mags


# ==== exam ====
TARGET = "visible_tonight"
KIND = "append loop"
IMPROVABLE = True
WHY = "Four loops that only append, two of them to lists that are thrown away; comprehensions do it at once."
SIZES = (500, 5000, 40000)


def sky(name, mag, altitude=30):
    return {"name": name, "mag": mag, "altitude": altitude}


def calls():
    yield call([])
    yield call([sky("Vega", 0.03), sky("Sirius", -1.46)])
    yield call([sky("Vega", 0.03), sky("Proxima Centauri", 11.1)])
    yield call([sky("Vega", 6.0), sky("Vega", 6.0)])
    yield call([sky("Vega", 1, -3), sky("Deneb", 1, 0), sky("Altair", 1, 0.5)])
    yield call([sky("μ Cephei", 4), sky("M 31", 3, 12)], limit=4, horizon=15)
    yield call([sky("faint", 9)], 4)
    yield call([sky("no magnitude", None)])
    yield call([sky("no magnitude", None, -1)])
    yield call([sky("text", 1, "high")])
    yield call([sky("a", 1), {"name": "b", "mag": 1}])
    yield call((sky(n, m) for n, m in [("a", 1), ("b", 7), ("c", 5)]))
    yield call(None)


def sized(n):
    return call([sky(f"HIP {i}", i % 8, i % 90 - 10) for i in range(n)])
