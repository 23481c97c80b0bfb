class CycleError(Exception):
    pass


def build_order(dependencies):
    """The targets in an order in which they can be built. `dependencies`: target -> targets that come before it."""
    waiting = {}
    users = {}
    for target, needed in dependencies.items():
        waiting[target] = len(needed)
        for name in needed:
            if name not in dependencies:
                raise KeyError(name)
            users.setdefault(name, []).append(target)

    ready = [target for target, count in waiting.items() if count == 0]
    order = []
    while ready:
        target = ready.pop(0)
        order.append(target)
        for user in users.get(target, ()):
            waiting[user] -= 1
            if waiting[user] == 0:
                ready.append(user)
    if len(order) < len(dependencies):
        raise CycleError("targets wait for each other")
    return order


# ==== exam ====
TARGET = "build_order"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves all that is ready; a deque, or the order itself read on while it grows, does not."
SIZES = (500, 5000, 25000)


def calls():
    yield call({})
    yield call({"a": []})
    yield call({"app": ["lib", "gen"], "lib": ["gen"], "gen": []})
    yield call({"a": [], "b": [], "c": []})
    yield call({"c": ["a"], "b": ["a"], "a": []})
    yield call({"b": ["a", "a"], "a": []})
    yield call({1: (2,), 2: (3,), 3: ()})
    yield call({"a": ["b"], "b": ["a"]})
    yield call({"x": [], "a": ["a"]})
    yield call({"a": ["nowhere"]})
    yield call({"a": None})
    yield call({"a": [["b"]]})
    yield call(None)


def sized(n):
    return call({i: [] if i % 5 else [i + 1] for i in range(n)} | {n: []})
