def is_minor(player, year):
    return year - player["born"] < 18


def squads_to_check(squads, year):
    """Names of the squads that need a guardian's consent (a minor among them) or a new captain (no captain at all)."""
    names = []
    for name, players in squads.items():
        needs_consent = any([is_minor(player, year) for player in players])
        without_captain = not any([player["captain"] for player in players])
        if needs_consent or without_captain:
            names.append(name)
    return names


# ==== exam ====
TARGET = "squads_to_check"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "Both lists are made in full although the first hit decides."
SIZES = (20, 100, 800)


def player(born, captain=False):
    return {"born": born, "captain": captain}


def calls():
    yield call({}, 2024)
    yield call({"U21": []}, 2024)
    yield call({"A": [player(1990, True)]}, 2024)
    yield call({"A": [player(1990)], "B": [player(2010, True)], "C": [player(2006, True)]}, 2024)
    yield call({"A": [player(1990), player(1991, True), player(2010)]}, 2024)
    yield call({"A": (player(1990, 1), player(1999, 0)), "É": [player(1990, "")]}, 2024)
    yield call({"A": [player(1990), player(1990)]}, 1990)
    yield call({"A": [{"captain": True}]}, 2024)
    yield call({"A": [{"born": 1990}]}, 2024)
    yield call({"A": [player("1990")]}, 2024)
    yield call({"A": None}, 2024)
    yield call(None, 2024)
    yield call([], 2024)


def sized(n):
    return call({f"squad {s}": [player(2015 if i % 4 == 0 else 1990, i % 6 == 0) for i in range(30)] for s in range(n)}, 2024)
