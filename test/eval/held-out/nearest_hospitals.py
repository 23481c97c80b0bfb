import heapq


class Map:
    def __init__(self, roads):
        self.roads = roads  # {place: {neighbour: minutes}}

    def minutes_from(self, start, limit=float("inf")):
        """Shortest travel time to every place within the limit, nearest first (Dijkstra)."""
        times = {}
        heap = [(0, start)]
        while heap:
            minutes, place = heapq.heappop(heap)
            if place in times or minutes > limit:
                continue
            times[place] = minutes
            for neighbour, more in self.roads.get(place, {}).items():
                if neighbour not in times:
                    heapq.heappush(heap, (minutes + more, neighbour))
        return times


# ==== exam ====
TARGET = "Map.minutes_from"
KIND = "already well written"
IMPROVABLE = False
WHY = "Dijkstra's algorithm with a heap, as in the books."
SIZES = (50, 200, 1000)


def calls():
    yield call(Map({}), "a")
    yield call(Map({"a": {"b": 5, "c": 1}, "c": {"b": 1}}), "a")
    yield call(Map({"a": {"b": 5}}), "a", 4)
    yield call(Map({"a": {"b": 5}}), "a", -1)
    yield call(Map({"a": {"b": 1, "c": 1}, "b": {"d": 1}, "c": {"d": 1}}), "a")
    yield call(Map({"a": {"a": 0}}), "a")
    yield call(Map({"ö": {"ü": 0.5}}), "ö", limit=0.5)
    yield call(Map({1: {2: True}, 2: {3: 2}}), 1)
    yield call(Map({"a": {1: 1, "b": 1}}), "a")
    yield call(Map({"a": {"b": "far"}}), "a")
    yield call(Map({"a": {"b": None}}), "a")
    yield call(Map({"a": ["b"]}), "a")
    yield call(Map({}), ["a"])
    yield call(Map(None), "a")
    yield call(Map({"a": {"b": float("nan")}}), "a")


def sized(n):
    return call(Map({i: {(i * k + 1) % n: k for k in range(1, 6)} for i in range(n)}), 0)
