def street_of(complaint):
    return complaint["address"].rsplit(" ", 1)[0].strip().title()


def complaint_digest(complaints, holiday_closures, top=3):
    """
    The town hall's daily page: every street once, in the order of the first complaint, with the number of complaints
    and the longest-waiting one, without the streets that are closed anyway. Ends with the busiest streets.
    """
    closed = [street.strip().title() for street in holiday_closures]
    streets = []
    for complaint in complaints:
        street = street_of(complaint)
        if street not in streets and street not in closed:
            streets.append(street)

    page = ""
    totals = []
    for street in streets:
        here = [c for c in complaints if street_of(c) == street]
        oldest = sorted(here, key=lambda c: c["day"])[0]
        page = page + f"{street}: {len(here)}, since day {oldest['day']} ({oldest['text']})\n"
        totals.append((street, len(here)))
    totals.sort(key=lambda pair: pair[1], reverse=True)
    busiest = ", ".join([street for street, _ in totals[:top]])
    return page + "Busiest: " + busiest


# ==== exam ====
TARGET = "complaint_digest"
KIND = "several at once"
IMPROVABLE = True
WHY = "All complaints are filtered again for every street, streets are searched in lists, and sorted for the oldest complaint."
SIZES = (20, 80, 250)


def complaint(address, day, text="noise"):
    return {"address": address, "day": day, "text": text}


def calls():
    yield call([], [])
    yield call([complaint("Mill Lane 4", 3)], [])
    yield call([complaint("mill lane 4", 3), complaint("Mill Lane 9", 2, "bins"), complaint("High Street 1", 2)], [])
    yield call([complaint("Mill Lane 4", 2, "first"), complaint("Mill Lane 5", 2, "second"), complaint("Mill Lane 6", 5)], [])
    yield call([complaint("Mill Lane 4", 3), complaint("Quay 1", 1)], [" mill LANE "])
    yield call([complaint("Quay 1", 1)], ["Quay"])
    yield call([complaint(f"{name} 1", i) for i, name in enumerate("abcdeabcab")], [], 2)
    yield call([complaint("Quay 1", 1), complaint("Kai 1", 1)], [], top=0)
    yield call([complaint("Straße 7", 1), complaint("Nowhere", -4)], ())
    yield call([complaint("A 1", 1), complaint("B 1", 2), complaint("B 2", 1)], [], -1)
    yield call([{"day": 1, "text": "x"}], [])
    yield call([complaint("Quay 1", 1), complaint("Quay 2", "two")], [])
    yield call([complaint(None, 1)], [])
    yield call([complaint("Quay 1", 1)], [5])
    yield call(None, [])
    yield call([], None)


def sized(n):
    return call([complaint(f"{'abcdefgh'[i % 8]}street{i * 7 % (n // 4)} road {i}", i * 37 % 101) for i in range(n)], [f"Closed {i}" for i in range(20)])
