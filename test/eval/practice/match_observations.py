def match_observations(observations, catalog):
    """Attach the catalogued star to every observation by its identifier.

    Observations of stars that are not in the catalog are left out.
    An identifier that is catalogued twice yields a match for either entry.
    """
    matches = []
    for obs in observations:
        for entry in catalog:
            if entry["hip"] == obs["hip"]:
                matches.append({"star": entry["name"], "time": obs["time"], "delta": obs["mag"] - entry["mag"]})
    return matches


# ==== exam ====
TARGET = "match_observations"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "The whole catalog is compared with each observation; a dictionary of lists by identifier finds the entries."
SIZES = (50, 150, 400)


def entry(hip, name, mag):
    return {"hip": hip, "name": name, "mag": mag}


def seen(hip, time, mag):
    return {"hip": hip, "time": time, "mag": mag}


def calls():
    yield call([], [])
    yield call([seen(1, "22:00", 5)], [])
    yield call([], [entry(1, "Vega", 0)])
    yield call([seen(91262, "22:00", 1), seen(7, "22:05", 3)], [entry(91262, "Vega", 0)])
    yield call([seen(1, "a", 1), seen(1, "b", 2)], [entry(1, "Mira", 3)])
    yield call([seen(1, "a", 1)], [entry(1, "Mira A", 3), entry(2, "x", 1), entry(1, "Mira B", 10)])
    yield call([seen(2, "a", 1), seen(1, "b", 1)], [entry(1, "one", 1), entry(2, "two", 1)])
    yield call([seen("α Lyr", "a", 1.5)], [entry("α Lyr", "Wega", 0.5)])
    yield call([seen(1, "a", 1)], [entry("1", "text", 1)])
    yield call((seen(i, "t", i) for i in (1, 2)), (entry(2, "two", 0), entry(1, "one", 0)))
    yield call([seen(1, "a", None)], [entry(1, "Mira", 3)])
    yield call(None, [entry(1, "Mira", 3)])


def sized(n):
    return call([seen(i * 31 % n, i, 7) for i in range(n)], [entry(i, f"HIP {i}", 5) for i in range(n)])
