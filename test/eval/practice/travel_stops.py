def travel_stops(legs):
    """
    All stops of a journey in order, from its legs (from, to). Where one leg begins
    where the last one ended, the stop is named once.
    """
    stops = []
    for start, end in legs:
        if not stops or stops[-1] != start:
            stops = stops + [start]
        stops = stops + [end]
    return stops


# ==== exam ====
TARGET = "travel_stops"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "The list so far is copied for every stop; append adds to it."
SIZES = (200, 1000, 4000)


def calls():
    yield call([])
    yield call([("Oslo", "Bergen")])
    yield call([("Oslo", "Bergen"), ("Bergen", "Voss"), ("Voss", "Oslo")])
    yield call([("Oslo", "Bergen"), ("Malmö", "Lund")])
    yield call([("Oslo", "Oslo"), ("Oslo", "Oslo")])
    yield call((["A", "B"], ["b", "C"]))
    yield call(["AB", "BC", "XY"])
    yield call([(1, 2), (2.0, 3)])
    yield call([("", ""), ("", None)])
    yield call([("Oslo", "Bergen"), ("Bergen",)])
    yield call([("Oslo", "Bergen", "Voss")])
    yield call([("Oslo", "Bergen"), 7])
    yield call(None)


def sized(n):
    return call([(f"stop {i}", f"stop {i + 1}") for i in range(n)])
