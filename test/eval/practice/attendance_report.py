def attendance_report(log, holidays):
    """One line for each pupil, by the alphabet: on how many days, and on which, the door counted him or her.

    The log has (day, pupil), as often as somebody went through the door; holidays do not count.
    """
    pupils = []
    for i in range(len(log)):
        if log[i][1] not in pupils:
            pupils.append(log[i][1])
    pupils.sort()

    report = ""
    for pupil in pupils:
        days = []
        for i in range(len(log)):
            if log[i][1] == pupil and log[i][0] not in days and log[i][0] not in list(holidays):
                days = days + [log[i][0]]
        line = ""
        for day in sorted(days):
            line = line + " " + day
        report = report + pupil + ": " + str(len(days)) + line + "\n"
    return report


# ==== exam ====
TARGET = "attendance_report"
KIND = "several at once"
IMPROVABLE = True
WHY = "The log is read once per pupil, days and pupils are looked up in lists, and lists and texts are copied to grow; one pass into a dict of sets does it."
SIZES = (60, 200, 700)


def calls():
    yield call([], [])
    yield call([("2024-03-01", "Ann")], [])
    yield call([("2024-03-02", "Bob"), ("2024-03-01", "Ann"), ("2024-03-01", "Bob")], [])
    yield call([("2024-03-01", "Ann"), ("2024-03-01", "Ann"), ("2024-03-01", "Ann")], [])
    yield call([("2024-03-01", "Ann"), ("2024-03-02", "Bob")], ["2024-03-01"])
    yield call([("2024-03-01", "Ann"), ("2024-03-02", "Ann")], ["2024-03-01", "2024-03-02", "2024-03-02"])
    yield call([("Mon", "Özil"), ("Mon", "Zoë"), ("Tue", "ann"), ("Fri", "Ann")], {"Sun"})
    yield call((["Mon", "Ann"], ["Fri", "Ann"]), ("Sat", "Sun"))
    yield call([("Mon", "Ann"), ("Fri", "Ann")], ())
    yield call([("", "")], [])
    yield call([("Mon", None), ("Mon", "Ann")], [])
    yield call([3], [])
    yield call([("Mon", "Ann")], None)
    yield call(None, [])


def sized(n):
    return call([(f"2024-{1 + i % 5:02}-{1 + i * 7 % 28:02}", f"pupil {i * 31 % (n // 5)}") for i in range(n)], [f"2024-05-{d:02}" for d in range(1, 15)])
