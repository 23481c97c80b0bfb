from datetime import datetime

TIME = "%H:%M"


def energy_cost(readings, periods):
    """Cost of the readings (dicts with `time` and `wh`) by a time-of-use tariff, in 1/1000 cents.

    periods: dicts with `start` and `end` (exclusive), both like 06:30, and `price` in cents per kWh.
    The first period that fits counts.
    """
    cost = 0
    for reading in readings:
        for period in periods:
            start = datetime.strptime(period["start"], TIME).time()
            end = datetime.strptime(period["end"], TIME).time()
            moment = datetime.strptime(reading["time"], TIME).time()
            if start <= moment < end:
                cost += reading["wh"] * period["price"]
                break
        else:
            raise LookupError(f"no tariff at {reading['time']}")
    return cost


# ==== exam ====
TARGET = "energy_cost"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "The few periods are parsed anew for every reading, and the reading anew for every period."
SIZES = (20, 96, 400)

DAY = [
    {"start": "06:00", "end": "12:00", "price": 31},
    {"start": "12:00", "end": "22:00", "price": 35},
    {"start": "00:00", "end": "06:00", "price": 22},
    {"start": "22:00", "end": "23:59", "price": 22},
]


def calls():
    yield call([], DAY)
    yield call([], [])
    yield call([{"time": "06:00", "wh": 100}], DAY)
    yield call([{"time": "05:59", "wh": 100}, {"time": "12:00", "wh": 3}, {"time": "6:5", "wh": 1}], DAY)
    yield call([{"time": "12:00", "wh": 5}, {"time": "12:00", "wh": 5}], DAY)
    yield call([{"time": "07:00", "wh": 1}], [{"start": "06:00", "end": "08:00", "price": 1}, {"start": "06:30", "end": "09:00", "price": 2}])
    yield call([{"time": "23:59", "wh": 1}], DAY)
    yield call([{"time": "07:00", "wh": 1}], [])
    yield call([{"time": "25:00", "wh": 1}], DAY)
    yield call([{"time": "07:00", "wh": 1}], [{"start": "late", "end": "08:00", "price": 1}])
    yield call([{"time": None, "wh": 1}], DAY)
    yield call(None, DAY)


def sized(n):
    return call([{"time": f"{i // 4 % 23:02d}:{i % 4 * 15:02d}", "wh": i * 7 % 300} for i in range(n)], DAY)
