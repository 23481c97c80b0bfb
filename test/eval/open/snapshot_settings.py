import copy

DEFAULTS = {"theme": "light", "size": 12, "wrap": True, "ruler": 80}


def snapshot_settings(profiles: dict) -> dict:
    """Settings of every profile, completed by the defaults; all of them are plain numbers, texts and flags."""
    snapshots = {}
    for name, changes in profiles.items():
        settings = copy.deepcopy(DEFAULTS)
        for key, value in changes.items():
            if key not in DEFAULTS:
                raise KeyError(f"{name}: no setting {key}")
            if not isinstance(value, (str, int, float)):
                raise TypeError(f"{name}: {key} must be plain")
            settings[key] = value
        snapshots[name] = copy.deepcopy(settings)
    return copy.deepcopy(snapshots)


# ==== exam ====
TARGET = "snapshot_settings"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "Flat dictionaries of plain values are copied deeply three times; one shallow copy each is as independent."
SIZES = (20, 100, 500)


def calls():
    yield call({})
    yield call({"ann": {}})
    yield call({"ann": {}, "bob": {}})
    yield call({"ann": {"theme": "dark"}, "bob": {"size": 14.5, "wrap": False}})
    yield call({"ü": {"theme": "größer", "ruler": 0}})
    yield call({1: {"size": True}, None: {}})
    yield call({("a", 1): {"ruler": 10**30}})
    yield call({"ann": {"size": float("nan")}})
    yield call({"ann": {"colour": "red"}})
    yield call({"ann": {"size": None}})
    yield call({"ann": {"size": [1]}})
    yield call({"ann": None})
    yield call({"ann": {1: 2}})
    yield call([])
    yield call(None)


def sized(n):
    return call({f"user {i}": {"size": i, "theme": "dark"} for i in range(n)})
