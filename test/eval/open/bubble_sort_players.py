def bubble_sort_players(players):
    """Sorts the list of (name, points) in place: most points first, then by name. Gives back the list."""
    n = len(players)
    for end in range(n - 1, 0, -1):
        swapped = False
        for i in range(end):
            left = (-players[i][1], players[i][0])
            right = (-players[i + 1][1], players[i + 1][0])
            if left > right:
                players[i], players[i + 1] = players[i + 1], players[i]
                swapped = True
        if not swapped:
            break
    return players


# ==== exam ====
TARGET = "bubble_sort_players"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "A bubble sort; list.sort is stable as well and sorts the same list."
SIZES = (20, 80, 200)


def calls():
    yield call([])
    yield call([("ann", 3)])
    yield call([("bob", 1), ("ann", 1), ("cid", 5)])
    yield call([("a", 1), ("b", 2), ("c", 3), ("d", 4)])
    yield call([["same", 1, "first"], ["same", 1, "second"], ["same", 1.0, "third"]])
    yield call([("ä", 0), ("z", 0), ("Z", 0)])
    yield call([("a", True), ("b", 2), ("c", -0.0), ("d", 0)])
    yield call([("a", 10**30), ("b", 1e30)])
    yield call([("x", 1), (None, 2), (3, 3)])
    yield call([("only", "text")][:0])
    yield call(None)
    yield call(5)
    yield call([("a", 2), ("b", 1), ("a", 2)])


def sized(n):
    return call([(f"player {i}", i * 7919 % n) for i in range(n)])
