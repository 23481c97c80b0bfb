def stops_within(network, origin, max_hops):
    """All stops that can be reached from `origin` in at most `max_hops` rides, with the number of rides.

    `network` maps a stop to the list of stops that a single ride leads to.
    """
    if origin not in network:
        raise KeyError(f"unknown stop {origin}")
    hops = {origin: 0}
    queue = [origin]
    while len(queue) > 0:
        stop = queue[0]
        queue = queue[1:]
        if hops[stop] == max_hops:
            continue
        for neighbour in network.get(stop, []):
            if neighbour not in hops:
                hops[neighbour] = hops[stop] + 1
                queue.append(neighbour)
    return hops


# ==== exam ====
TARGET = "stops_within"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "Each stop taken off the queue copies the rest of it; a deque does not."
SIZES = (200, 1000, 3000)


def calls():
    yield call({"A": []}, "A", 3)
    yield call({"A": ["B"], "B": ["C"], "C": ["A"]}, "A", 1)
    yield call({"A": ["B"], "B": ["C"], "C": ["A"]}, "A", 10)
    yield call({"A": ["B", "C"], "C": ["D"], "B": ["D"], "D": ["A", "E"]}, "A", 3)
    yield call({"A": ["A", "A"]}, "A", 5)
    yield call({"A": ["B"]}, "A", 0)
    yield call({"Zürich HB": ["Örlikon"], "Örlikon": []}, "Zürich HB", 2)
    yield call({1: (2, 3), 2: (4,)}, 1, 2)
    yield call({"A": ["B"]}, "X", 2)
    yield call({"A": None}, "A", 2)
    yield call(None, "A", 2)


def sized(n):
    network = {0: list(range(1, n))}
    for i in range(1, n):
        network[i] = [i // 2]
    return call(network, 0, n)
