def normalise_scores(scores: dict, digits: int = 4) -> dict:
    """Scores scaled so that the best is 1 and the worst 0; where all are the same everyone has 1."""
    normalised = {}
    for name in scores:
        if max(scores.values()) == min(scores.values()):
            normalised[name] = 1.0
        else:
            span = max(scores.values()) - min(scores.values())
            normalised[name] = round((scores[name] - min(scores.values())) / span, digits)
    return normalised


# ==== exam ====
TARGET = "normalise_scores"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "Largest and smallest value are found up to five times per name, though the scores do not change."
SIZES = (50, 150, 400)


class Scores(dict):
    pass


def calls():
    yield call({})
    yield call({"a": 1})
    yield call({"a": 1, "b": 3, "c": 2})
    yield call({"b": 2, "a": 2.0})
    yield call({"a": -1.5, "b": 0, "ü": 1.5}, 1)
    yield call({1: 10**20, None: 0, (1, 2): 5 * 10**19})
    yield call({"a": True, "b": False})
    yield call({"a": float("inf"), "b": 1})
    yield call({"a": 1, "b": 2}, None)
    yield call({"a": 1, "b": 4, "c": 3}, 0)
    yield call(Scores(a=1, b=2))
    yield call({}, "x")
    yield call({"a": 1}, "x")
    yield call({"a": 1, "b": 2}, "x")
    yield call({"a": 1, "b": "2"})
    yield call({"a": None})
    yield call({"a": None, "b": None})
    yield call({"a": "x", "b": "y"})
    yield call(None)
    yield call([])


def sized(n):
    return call({f"player {i}": i * 7919 % n for i in range(n)})
