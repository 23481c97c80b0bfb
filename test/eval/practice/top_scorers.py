def top_scorers(events):
    """Events of a season's matches -> [(player, goals)], most goals first, then by name. Own goals do not count."""
    scorers = [event["player"] for event in events if event["type"] == "goal"]
    table = []
    for player in set(scorers):
        table.append((player, scorers.count(player)))
    table.sort(key=lambda row: (-row[1], row[0]))
    return table


# ==== exam ====
TARGET = "top_scorers"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "The list of scorers is read from end to end for every player; a Counter reads it once."
SIZES = (100, 500, 2000)


def goal(player):
    return {"type": "goal", "player": player}


def calls():
    yield call([])
    yield call([goal("Okafor")])
    yield call([goal("Okafor"), goal("Lindt"), goal("Okafor")])
    yield call([{"type": "own goal", "player": "Lindt"}, {"type": "card", "player": "Okafor"}])
    yield call([goal("Zoë"), goal("Zoe"), goal("Ärt"), goal("zoe")])
    yield call([goal("b"), goal("a"), goal("c"), goal("a"), goal("c"), goal("b")])
    yield call((goal("x"), {"type": "goal", "player": "x", "minute": 90}))
    yield call([{"type": "card"}, goal("")])
    yield call([{"type": "goal"}])
    yield call([{"player": "nobody"}])
    yield call([goal("a"), goal(7)])
    yield call([goal(["a"])])
    yield call(None)
    yield call(["goal"])


def sized(n):
    return call([goal(f"Player {i * 31 % (n // 5)}") if i % 4 else {"type": "card", "player": "Referee"} for i in range(n)])
