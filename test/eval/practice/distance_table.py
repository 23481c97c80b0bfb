import math


def parse_position(text):
    """Turns `12.5 km E, 3 km N` into a pair of numbers; W and S count below zero."""
    east, north = text.split(",")
    x, unit_x, side_x = east.split()
    y, unit_y, side_y = north.split()
    if unit_x != "km" or unit_y != "km" or side_x not in "EW" or side_y not in "NS":
        raise ValueError(f"not a position: {text}")
    return float(x) * (-1 if side_x == "W" else 1), float(y) * (-1 if side_y == "S" else 1)


def distance_table(places):
    """Distances between all places of the sketch map, in kilometres to one digit."""
    table = {}
    for start in places:
        row = {}
        for end in places:
            x1, y1 = parse_position(places[start])
            x2, y2 = parse_position(places[end])
            row[end] = round(math.hypot(x2 - x1, y2 - y1), 1)
        table[start] = row
    return table


# ==== exam ====
TARGET = "distance_table"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "Each position is parsed twice per pair; parsed once per place, only the distances are left."
SIZES = (5, 20, 70)


def calls():
    yield call({})
    yield call({"home": "0 km E, 0 km N"})
    yield call({"home": "0 km E, 0 km N", "mill": "3 km W, 4 km S"})
    yield call({"a": "1.5 km E, 2 km N", "b": "1.5 km W, 2 km N", "c": "10 km E, 7.25 km S"})
    yield call({"ü": " 1 km E ,  1 km N ", "é": "1 km E,1 km N"})
    yield call({"a": "-3 km E, 0 km N", "b": "3 km W, 0 km S"})
    yield call({"a": "1e3 km E, 0 km N", "b": "0 km E, 0 km N"})
    yield call({"a": "1 mi E, 0 km N"})
    yield call({"a": "0 km E, 0 km N", "b": "1 km N, 0 km E"})
    yield call({"a": "0 km E, 0 km N", "b": "here"})
    yield call({"a": "x km E, 0 km N"})
    yield call({"a": ""})
    yield call({"a": None})
    yield call({"a": 5})


def sized(n):
    return call({f"place {i}": f"{i * 37 % 101 / 4} km {'EW'[i % 2]}, {i * 53 % 97} km {'NS'[i // 2 % 2]}" for i in range(n)})
