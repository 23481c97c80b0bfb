def rank_teams(teams):
    """Teams by solved problems, most first, then by penalty minutes; equal teams stay in their order."""
    ranked = []
    for team in teams:
        pos = 0
        while pos < len(ranked):
            other = ranked[pos]
            if team["solved"] > other["solved"]:
                break
            if team["solved"] == other["solved"] and team["penalty"] < other["penalty"]:
                break
            pos += 1
        ranked.insert(pos, team)
    return ranked


# ==== exam ====
TARGET = "rank_teams"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "An insertion sort with comparisons in Python; sorted() with a key is stable too."
SIZES = (50, 200, 600)


def team(name, solved, penalty):
    return {"name": name, "solved": solved, "penalty": penalty}


def calls():
    yield call([])
    yield call([team("a", 3, 100)])
    yield call([team("a", 3, 100), team("b", 4, 900)])
    yield call([team("a", 3, 100), team("b", 3, 99), team("c", 3, 101)])
    yield call([team("a", 3, 100), team("b", 3, 100), team("c", 3, 100)])
    yield call([team("a", 0, 0), team("b", 5, 7), team("c", 0, 0), team("d", 5, 7)])
    same = team("x", 1, 1)
    yield call([same, same])
    yield call((team("a", 1, 5), team("b", 2, 5)))
    yield call(iter([team("a", 1, 5), team("b", 2, 5.5), team("c", 2, 5.25)]))
    yield call([team("a", 1, 5), {"name": "b", "penalty": 2}])
    yield call([team("a", 1, 5), team("b", "2", 5)])
    yield call([team("a", 1, 5), None])
    yield call(None)


def sized(n):
    return call([team(f"t{i}", i * 7919 % 13, i * 31 % 997) for i in range(n)])
