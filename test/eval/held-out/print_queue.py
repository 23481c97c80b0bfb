def print_queue(jobs, pages_per_turn=4):
    """
    Round-robin over print jobs, each a [name, pages] pair. Says in which order jobs finish, with the turn in which
    they do; the jobs themselves are left alone.
    """
    if pages_per_turn <= 0:
        raise ValueError("pages_per_turn must be positive")
    waiting = [[name, pages] for name, pages in jobs]
    finished = []
    turn = 0
    while len(waiting) > 0:
        turn += 1
        job = waiting[0]
        waiting = waiting[1:]
        job[1] = job[1] - pages_per_turn
        if job[1] > 0:
            waiting.append(job)
        else:
            finished.append((job[0], turn))
    return finished


# ==== exam ====
TARGET = "print_queue"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "The waiting list is copied in every turn to take one job from its head."
SIZES = (200, 1000, 3000)


def calls():
    yield call([])
    yield call([["a", 10], ["b", 3], ["c", 4]])
    yield call([("a", 1), ("a", 1)])
    yield call([["ü", 0], ["neg", -5], ["x", 8.5]], 2)
    yield call([["a", 100]], 1)
    yield call([["a", 2], ["b", 2]], 0.5)
    yield call({"ab": 1, "cd": 2})
    yield call(iter([[None, 9], [["list"], 1]]))
    yield call([["a", 1]], 0)
    yield call([["a", 1]], "4")
    yield call([["a", "1"]])
    yield call([["a", 1], ["b"]])
    yield call([["a", None]])
    yield call(None)
    yield call([["a", float("nan")]])


def sized(n):
    return call([[i, 1 + i % 9] for i in range(n)])
