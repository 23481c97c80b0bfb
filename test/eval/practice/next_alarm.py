from dataclasses import dataclass, field


@dataclass
class Alarm:
    minute: int
    label: str
    days: list = field(default_factory=lambda: [0, 1, 2, 3, 4])


class AlarmClock:
    def __init__(self, alarms=()):
        self.alarms = list(alarms)

    def next_alarm(self, day, minute):
        """The alarm that rings next on the given day, or None; of two at the same minute the one that was set first."""
        todays = [alarm for alarm in self.alarms if day in alarm.days and alarm.minute >= minute]
        if len(todays) == 0:
            return None
        todays = sorted(todays, key=lambda alarm: alarm.minute)
        return todays[0]


# ==== exam ====
TARGET = "AlarmClock.next_alarm"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All of today's alarms are sorted for the first of them; min finds it, and the same one among equals."
SIZES = (300, 2000, 15000)


def calls():
    yield call(AlarmClock(), 0, 0)
    yield call(AlarmClock([Alarm(420, "up")]), 0, 0)
    yield call(AlarmClock([Alarm(420, "up")]), 0, 421)
    yield call(AlarmClock([Alarm(420, "up")]), 6, 0)
    yield call(AlarmClock([Alarm(500, "b"), Alarm(420, "a"), Alarm(460, "c")]), 1, 430)
    yield call(AlarmClock([Alarm(500, "b"), Alarm(420, "first"), Alarm(420, "second")]), 1, 420)
    yield call(AlarmClock([Alarm(430, "weekend", [5, 6]), Alarm(900, "ü", (5,))]), 5, 431)
    yield call(AlarmClock([Alarm(420.5, "x", ["mon"]), Alarm(True, "y", ["mon"])]), "mon", 0)
    yield call(AlarmClock([Alarm(420, "a", [])]), None, None)
    yield run(lambda: AlarmClock([Alarm(420, "a"), Alarm(419, "b")]).next_alarm(0, 0).label)
    yield call(AlarmClock([Alarm("noon", "a")]), 0, 0)
    yield call(AlarmClock([Alarm(420, "a")]), 0, None)
    yield call(AlarmClock([Alarm(420, "a", None)]), 0, 0)
    yield call(AlarmClock([None]), 0, 0)


def sized(n):
    return call(AlarmClock(Alarm(i * 7919 % 100003, f"alarm {i}", [0, 1]) for i in range(n)), 1, 600)
