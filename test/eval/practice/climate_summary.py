def climate_summary(readings: list[dict]) -> dict[str, dict]:
    """Lowest, highest and mean temperature of each room, from the readings {"room": ..., "temp": ...} of all sensors."""
    rooms = {}
    for reading in list(readings):
        entry = dict(reading)
        if entry["temp"] is None:
            continue
        if entry["room"] not in list(rooms.keys()):
            rooms[entry["room"]] = []
        rooms[entry["room"]].append(entry["temp"])
    summary = {}
    for room, temps in list(rooms.items()):
        values = list(temps)
        summary[room] = {
            "low": min(values[:]),
            "high": max(values[:]),
            "mean": round(sum(values[:]) / len(values), 2),
        }
    return dict(summary)


# ==== exam ====
TARGET = "climate_summary"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "Every reading, the rooms and their values are copied although they are only read."
SIZES = (500, 3000, 20000)


def calls():
    yield call([])
    yield call([{"room": "bath", "temp": 21.5}])
    yield call([{"room": "bath", "temp": 21.5}, {"room": "hall", "temp": 18}, {"room": "bath", "temp": 23}])
    yield call([{"room": "bath", "temp": None}, {"room": "hall", "temp": 0}, {"room": "hall", "temp": 0.0}])
    yield call([{"room": "Küche", "temp": -3, "unit": "C"}, {"room": None, "temp": True}])
    yield call([{"room": 1, "temp": 5}, {"room": 1.0, "temp": 6}])
    yield call([{"room": "a", "temp": 1.005}, {"room": "a", "temp": 1e16}])
    yield call(({"room": "a", "temp": 1}, {"room": "a", "temp": 1}))
    yield call(iter([{"room": "a", "temp": 1}]))
    yield call([{"room": "a"}])
    yield call([{"temp": 3}])
    yield call([{"room": "a", "temp": "warm"}])
    yield call([{"room": "a", "temp": 3}, {"room": "a", "temp": "warm"}])
    yield call([{"room": ["a"], "temp": 3}])
    yield call([3])
    yield call(None)


def sized(n):
    return call([{"room": f"room {i % 12}", "temp": 18 + i * 7 % 50 / 10, "sensor": i, "battery": 80} for i in range(n)])
