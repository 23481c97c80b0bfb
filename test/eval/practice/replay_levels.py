import copy


def replay_levels(events, start=None):
    """What the dimmers of the house were set to after each event, as [(time, {device: level}), ...].

    An event is (time, device, level). Levels are percent; a device that goes "off" is dropped.
    """
    levels = {}
    for device, level in (start or {}).items():
        levels[str(device)] = float(level)
    frames = [(None, copy.deepcopy(levels))]
    for time, device, level in events:
        if level == "off":
            levels.pop(str(device), None)
        else:
            levels[str(device)] = min(100.0, max(0.0, float(level)))
        frames.append((time, copy.deepcopy(levels)))
    return frames


# ==== exam ====
TARGET = "replay_levels"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "The levels are texts and floats, so a plain copy of the dictionary is as independent as a deep one."
SIZES = (30, 100, 400)


def calls():
    yield call([])
    yield call([], {"hall": 20})
    yield call([(1, "hall", 50), (2, "desk", "12.5"), (3, "hall", 50)])
    yield call([(1, "hall", 500), (2, "hall", -3), (3, "hall", "off")], {"desk": "7"})
    yield call([("08:00", "küche", 1), ("08:00", "küche", True)])
    yield call([(1, "hall", "off"), (1, "hall", "off")])
    yield call([(1, 7, 10), (2, "7", 20)], {7: 5, None: 1})
    yield call(iter([[1, "hall", 3]]))
    yield call([(1, "hall", "bright")])
    yield call([(1, "hall", None)])
    yield call([(1, "hall")])
    yield call([], {"hall": "dim"})
    yield call([], [1])
    yield call(None)


def sized(n):
    return call([(i, f"lamp {i * 7 % 30}", i % 101) for i in range(n)])
