import datetime


def age_on(birthday, day):
    years = day.year - birthday.year
    return years - ((day.month, day.day) < (birthday.month, birthday.day))


def adult_names(people, day=datetime.date(2026, 1, 1), minimum=18):
    """Display names of everyone of the minimum age on that day: `Family, Given`."""
    adults = []
    for person in people:
        if age_on(person["born"], day) >= minimum:
            adults.append(person)
    names = []
    for person in adults:
        names.append(f'{person["family"]}, {person["given"]}')
    codes = []
    for name in names:
        codes.append(name.lower())
    order = []
    for code in codes:
        order.append(len(code))
    return names, codes, order


# ==== exam ====
TARGET = "adult_names"
KIND = "append loop"
IMPROVABLE = True
WHY = "Four loops that filter or map one list into another."
SIZES = (100, 500, 2500)


def person(family, given, *born):
    return {"family": family, "given": given, "born": datetime.date(*born)}


def calls():
    yield call([])
    yield call([person("Noe", "Ida", 2008, 1, 1), person("Noe", "Ole", 2008, 1, 2)])
    yield call([person("Zoë", "Ünal", 1950, 2, 28)])
    yield call([person("A", "B", 2000, 2, 29)], datetime.date(2018, 2, 28))
    yield call([person("A", "B", 2000, 2, 29)], datetime.date(2018, 3, 1))
    yield call([person("A", "B", 2030, 1, 1)], minimum=0)
    yield call([person("A", "B", 2030, 1, 1)], minimum=-10)
    yield call((person("A", str(i), 1990 + i, 5, 5) for i in range(30)))
    yield call([{"family": "A", "born": datetime.date(1990, 1, 1)}])
    yield call([{"family": "A", "born": datetime.date(2020, 1, 1)}])
    yield call([{"family": "A", "given": "B", "born": "1990-01-01"}])
    yield call([person("A", "B", 1990, 1, 1)], None)
    yield call([], None)
    yield call(None)
    yield call([person("A", "B", 1990, 1, 1)], minimum="18")
    yield call([dict(person("A", "B", 1990, 1, 1), given=None)])


def sized(n):
    return call([person(f"Family{i}", f"Given{i % 7}", 1940 + i % 40, 1 + i % 12, 1 + i % 28) for i in range(n)])
