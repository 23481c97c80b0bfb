from datetime import datetime


def departures_after(timetable, queries):
    """For every query time ("HH:MM") the departures of the timetable that are still to come, as texts.

    Raises ValueError for a time that cannot be read.
    """
    boards = {}
    for query in queries:
        upcoming = []
        for line, departure in timetable:
            if datetime.strptime(departure, "%H:%M") >= datetime.strptime(query, "%H:%M"):
                upcoming.append(f"{departure} {line}")
        boards[query] = upcoming
    return boards


# ==== exam ====
TARGET = "departures_after"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "Each departure is parsed anew for each query, and each query for each departure; once for each is enough."
SIZES = (5, 15, 35)


def calls():
    yield call([], [])
    yield call([], ["08:00"])
    yield call([("S1", "08:00"), ("S2", "08:10")], [])
    yield call([("S1", "08:00"), ("S2", "08:10")], ["08:05"])
    yield call([("S1", "08:00"), ("S2", "08:10")], ["08:00", "08:10", "08:11"])
    yield call([("S1", "23:59"), ("S1", "00:00")], ["00:00", "00:00"])
    yield call([("S1", "8:5"), ("S1", "08:05")], ["08:05", "8:05"])
    yield call([("Übersee-Express", "12:00")], ["11:00"])
    yield call((("S1", "10:00"), ("S1", "10:00")), iter(["09:00", "11:00"]))
    yield call([("S1", "24:00")], ["09:00"])
    yield call([("S1", "10:00")], ["soon"])
    yield call([("S1", None)], ["09:00"])
    yield call(None, ["09:00"])


def sized(n):
    table = [(f"U{i % 7}", f"{i * 5 % 24:02}:{i * 7 % 60:02}") for i in range(n)]
    return call(table, [f"{i * 11 % 24:02}:{i % 60:02}" for i in range(n)])
