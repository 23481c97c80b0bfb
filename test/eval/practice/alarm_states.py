def alarm_states(telegrams):
    """The different states in which the turbine's controller reported itself, in the order of their first appearance.

    A state is whatever the telegram decodes to: mostly a list of flags, sometimes a dict, a number or None.
    There are a handful of them at most.
    """
    states = []
    for telegram in telegrams:
        if telegram not in states:
            states.append(telegram)
    return states


# ==== exam ====
TARGET = "alarm_states"
KIND = "elements that may not hash"
IMPROVABLE = False
WHY = "Lists and dictionaries do not hash, and keys made of them cost more than a few comparisons and mix up what differs."
SIZES = (500, 5000, 30000)


class Near:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Near) and abs(self.value - other.value) < 2

    __hash__ = None


def same_again():
    state = [1, [2]]
    found = alarm_states([state, [1, [2]], state])
    return len(found), found[0] is state


def calls():
    yield call([])
    yield call([[1, 0], [0, 1], [1, 0]])
    yield call([{"a": 1}, {"a": 1.0}, {"a": True}, {"a": "1"}])
    yield call([1, True, 1.0, "1", None, 0, False])
    yield call([[1], (1,), [True], [1.0]])
    yield call([{"a": [1], "b": 2}, {"b": 2, "a": [1]}])
    yield call([float("nan"), float("nan")])
    yield call([[float("nan")], []] * 2)
    yield call([Near(1), Near(2), Near(3), Near(4)])
    yield call(iter([[1], [1], {2}, frozenset({2})]))
    yield call("abca")
    yield call({"x": 1, "y": 2})
    yield run(same_again)
    yield call(None)
    yield call(5)


def sized(n):
    return call([{"unit": 7, "flags": [1, 0, 0, 1], "fault": [None, "pitch", "yaw"][i * i % 7 % 3]} for i in range(n)])
