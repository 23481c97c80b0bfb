def minutes(clock):
    hours, mins = clock.split(":")
    return int(hours) * 60 + int(mins)


def connections(arrivals, timetable, change=5):
    """For each arrival ("09:12") the first bus of the timetable that can be reached, or None after the last one.

    The timetable is a text, a bus per line: "09:20 line 4".
    """
    chosen = []
    for arrival in arrivals:
        ready = minutes(arrival) + change
        best = None
        best_time = None
        for line in timetable.splitlines():
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            clock, bus = line.split(" ", 1)
            leaves = minutes(clock)
            if leaves >= ready and (best_time is None or leaves < best_time):
                best_time = leaves
                best = bus
        chosen.append(best)
    return chosen


# ==== exam ====
TARGET = "connections"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "The timetable is taken apart again for every arrival."
SIZES = (10, 40, 130)

TABLE = """# weekdays
09:20 line 4
09:05 line 7

  10:00 line 4
09:20 line 9
"""


def calls():
    yield call([], TABLE)
    yield call(["09:00"], TABLE)
    yield call(["09:00", "09:01", "09:15", "09:16", "10:00", "00:00"], TABLE)
    yield call(["09:20"], TABLE, 0)
    yield call(["09:20"], TABLE, change=-15)
    yield call(["9:5", "09:00"], TABLE)
    yield call(["08:00", "08:00"], "")
    yield call(("08:00",), "# nothing\n\n")
    yield call(["08:00"], "25:99 Ω night bus\u202808:30 x")
    yield call(["08:00"], "08:30")
    yield call(["08:00"], "8.30 line 4")
    yield call(["eight"], TABLE)
    yield call(["08:00:00"], TABLE)
    yield call([800], TABLE)
    yield call(None, TABLE)
    yield call(["08:00"], None)


def sized(n):
    return call([f"{i * 5 % 24:02d}:{i * 13 % 60:02d}" for i in range(n)], "\n".join(f"{i * 7 % 24:02d}:{i * 17 % 60:02d} line {i}" for i in range(n)))
