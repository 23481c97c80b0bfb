def king_of_the_table(players, strength, games):
    """
    Table tennis, winner stays on: the loser goes to the end of the line and the next one steps up.
    Whoever is stronger wins; at equal strength the challenger. Gives back the wins per player who won at all.
    """
    if len(players) < 2:
        raise ValueError("it takes two to play")
    line = list(players)
    king = line.pop(0)
    wins = {}
    for _ in range(games):
        challenger = line.pop(0)
        if strength[challenger] >= strength[king]:
            king, challenger = challenger, king
        wins[king] = wins.get(king, 0) + 1
        line.append(challenger)
    return wins


# ==== exam ====
TARGET = "king_of_the_table"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves the whole line up; a deque does not."
SIZES = (500, 3000, 10000)


def calls():
    yield call(["ann", "bob"], {"ann": 1, "bob": 2}, 3)
    yield call(["ann", "bob", "cid"], {"ann": 2, "bob": 2, "cid": 1}, 5)
    yield call(["ann", "bob"], {"ann": 1, "bob": 2}, 0)
    yield call(("ann", "bob", "cid"), {"ann": 3, "bob": 2, "cid": 1}, 4)
    yield call(["ann", "ann"], {"ann": 1}, 2)
    yield call("abc", {"a": 1.5, "b": 1, "c": 1.5}, 7)
    yield call([], {}, 1)
    yield call(["ann"], {"ann": 1}, 1)
    yield call(["ann", "bob"], {"ann": 1}, 1)
    yield call(["ann", "bob"], {"ann": 1, "bob": "strong"}, 1)
    yield call(["ann", "bob"], {"ann": 1, "bob": 1}, -2)
    yield call(["ann", "bob"], {"ann": 1, "bob": 1}, "5")
    yield call(None, {}, 1)


def sized(n):
    return call(list(range(n)), [i * 31 % 1009 for i in range(n)], n)
