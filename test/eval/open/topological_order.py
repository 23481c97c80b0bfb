from collections import deque


def topological_order(dependencies):
    """Task names so that each comes after all it depends on; ties in the order of the dictionary. Cycles raise ValueError."""
    waiting = {task: len(set(needs)) for task, needs in dependencies.items()}
    followers = {task: [] for task in dependencies}
    for task, needs in dependencies.items():
        for need in dict.fromkeys(needs):
            followers[need].append(task)
    ready = deque(task for task, count in waiting.items() if count == 0)
    order = []
    while ready:
        task = ready.popleft()
        order.append(task)
        for follower in followers[task]:
            waiting[follower] -= 1
            if waiting[follower] == 0:
                ready.append(follower)
    if len(order) != len(dependencies):
        raise ValueError("the tasks wait for each other")
    return order


# ==== exam ====
TARGET = "topological_order"
KIND = "already well written"
IMPROVABLE = False
WHY = "Kahn's algorithm with a deque and dictionaries: linear in tasks and dependencies."
SIZES = (100, 500, 2500)


def calls():
    yield call({})
    yield call({"a": []})
    yield call({"a": ["b"], "b": []})
    yield call({"a": ["b", "b"], "b": ["c"], "c": [], "d": []})
    yield call({"a": ["b"], "b": ["a"]})
    yield call({"a": ["a"]})
    yield call({"a": ["missing"]})
    yield call({"z": (), "y": {"z"}, "ü": "zy"})
    yield call({1: [2], 2: [], True: [2]})
    yield call({"a": iter(["b"]), "b": []})
    yield call({"a": [["b"]], "b": []})
    yield call({"a": None})
    yield call(None)


def sized(n):
    return call({i: range(max(0, i - 5), i) for i in range(n)})
