def subway_distances(network, start):
    """Number of stops from `start` to every station that can be reached."""
    distances = {start: 0}
    queue = [start]
    while queue:
        station = queue.pop(0)
        for neighbour in network.get(station, []):
            if neighbour not in distances:
                distances[neighbour] = distances[station] + 1
                queue.append(neighbour)
    return distances


# ==== exam ====
TARGET = "subway_distances"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves the whole waiting list; a deque does not."
SIZES = (500, 4000, 15000)


class Strict(dict):
    def get(self, key, default=None):
        print("asked for", key)
        return super().get(key, default)


def calls():
    yield call({}, "A")
    yield call({"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}, "A")
    yield call({"A": ["A", "B", "B"], "B": ["A"]}, "A")
    yield call({"A": ["B"], "C": ["D"]}, "C")
    yield call({"Ä": ("Ö",), "Ö": {"Ü"}}, "Ä")
    yield call({1: [2, True], 2: [3.0], 3: [4]}, 1)
    yield call({"A": "BC", "C": "D"}, "A")
    yield call({"A": [None], None: ["B"]}, "A")
    yield call(Strict({"A": ["C", "B"], "B": ["D"], "C": ["E"]}), "A")
    yield call({"A": [["B"]]}, "A")
    yield call({"A": None}, "A")
    yield call({"A": ["B"]}, ["A"])
    yield call(None, "A")
    yield call([], "A")


def sized(n):
    return call({0: range(1, n)}, 0)
