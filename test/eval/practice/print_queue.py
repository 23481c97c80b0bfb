def print_in_turns(jobs, pages_per_turn=20):
    """Simulates the office printer: each job prints some pages, then goes to the end of the line.

    jobs: (name, pages). Returns the names in the order in which the jobs get finished.
    """
    if pages_per_turn < 1:
        raise ValueError("a turn has at least one page")
    waiting = []
    for name, pages in jobs:
        waiting.append((name, pages))
    finished = []
    while waiting:
        name, pages = waiting.pop(0)
        pages -= pages_per_turn
        if pages > 0:
            waiting.append((name, pages))
        else:
            finished.append(name)
    return finished


# ==== exam ====
TARGET = "print_in_turns"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves the whole line at every turn; a deque gives the front away at once."
SIZES = (500, 2000, 10000)


def calls():
    yield call([])
    yield call([("thesis", 120)])
    yield call([("thesis", 120), ("memo", 1), ("slides", 40)])
    yield call([("a", 20), ("b", 21), ("c", 19)])
    yield call([("a", 5), ("a", 3), ("a", 4)], 1)
    yield call([("empty", 0), ("minus", -3), ("x", 2)], 2)
    yield call(iter([["ö", 2.5], ["p", 1]]), 1)
    yield call({"ab": 1}.items(), pages_per_turn=1)
    yield call([(None, 1), (None, 1)])
    yield call([("a", 1)], 0)
    yield call([("a", "12")])
    yield call([("a",)])
    yield call(None)
    yield call([], None)


def sized(n):
    return call([(f"job {i}", 5 + i % 50) for i in range(n)])
