from dataclasses import dataclass


@dataclass
class Backend:
    name: str
    active: int = 0
    weight: int = 1
    healthy: bool = True


class NoBackend(Exception):
    pass


def pick_backend(backends):
    """Takes the healthy backend with the fewest connections for its weight and counts the new one on it."""
    candidates = [b for b in backends if b.healthy and b.weight > 0]
    if not candidates:
        raise NoBackend(f"none of {len(backends)} backends is available")
    candidates.sort(key=lambda b: (b.active / b.weight, b.name))
    chosen = candidates[0]
    chosen.active += 1
    return chosen


# ==== exam ====
TARGET = "pick_backend"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All candidates are sorted though only the first is taken; min finds it in one pass."
SIZES = (100, 1000, 8000)


def three_times(backends):
    return [pick_backend(backends).name for _ in range(3)]


def calls():
    yield call([])
    yield call([Backend("a")])
    yield call([Backend("b"), Backend("a")])
    yield call([Backend("a", 3), Backend("b", 1), Backend("c", 2)])
    yield call([Backend("a", 3, 4), Backend("b", 1), Backend("c", 0, 0)])
    yield call([Backend("a", 1), Backend("a", 1), Backend("a", 2, 2)])
    yield call([Backend("a", healthy=False), Backend("ä", 9)])
    yield call([Backend("a", healthy=False)])
    yield run(three_times, [Backend("a", 1), Backend("b"), Backend("c", 1, 2)])
    yield call((Backend("a", 5), Backend("b", 4)))
    yield call([Backend("a", "3")])
    yield call([Backend("a", weight=None)])
    yield call([Backend("a"), Backend(5)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([Backend(f"web{i}", i * 7919 % n + 1, 1 + i % 4, i % 10 != 0) for i in range(n)])
