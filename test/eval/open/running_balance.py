from datetime import date


def running_balance(bookings, days):
    """The balance at the end of each of the days (dates in ascending order); bookings are (date, cents) in any order."""
    balances = []
    for day in days:
        balance = 0
        for booked, cents in bookings:
            if booked <= day:
                balance += int(cents)
        balances.append((day.isoformat(), balance))
    return balances


# ==== exam ====
TARGET = "running_balance"
KIND = "sliding sums"
IMPROVABLE = True
WHY = "Every day adds up all bookings from the beginning; sorted once they can be added along the way."
SIZES = (50, 150, 300)


def calls():
    yield call([], [])
    yield call([], [date(2026, 1, 1)])
    yield call([(date(2026, 1, 2), 500), (date(2026, 1, 1), -200)], [date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3)])
    yield call([(date(2026, 1, 1), 1)], [])
    yield call([(date(2026, 1, 5), 1), (date(2026, 1, 5), 2)], [date(2026, 1, 4), date(2026, 1, 5)])
    yield call([(date(2026, 1, 1), 1)], [date(2026, 1, 1), date(2026, 1, 1)])
    yield call([(date(2026, 1, 1), "12"), (date(2026, 1, 1), 1.9), (date(2026, 1, 1), True)], [date(2026, 2, 1)])
    yield call(((date.min, 1), (date.max, 2)), (date.min, date.max))
    yield call([[date(2026, 1, 1), 10**20]], iter([date(2026, 1, 1)]))
    yield call([(date(2026, 1, 1), "x")], [date(2026, 1, 1)])
    yield call([(date(2026, 1, 1), None)], [date(2026, 1, 1)])
    yield call([("2026-01-01", 1)], [date(2026, 1, 1)])
    yield call([(date(2026, 1, 1),)], [date(2026, 1, 1)])
    yield call(None, [date(2026, 1, 1)])
    yield call(None, [])
    yield call([(date(2026, 1, 1), 1)], None)


def sized(n):
    days = [date.fromordinal(738000 + i) for i in range(n)]
    return call([(date.fromordinal(738000 + i * 31 % n), i) for i in range(2 * n)], days)
