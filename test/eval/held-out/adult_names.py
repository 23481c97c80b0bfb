ADULT = 18


def adult_names(people):
    """Names and cities of all adults, in two lists of the same order. People are dictionaries."""
    adults = []
    for person in people:
        if person["age"] >= ADULT:
            adults.append(person)
    names = []
    for person in adults:
        names.append(person["name"])
    cities = []
    for person in adults:
        cities.append(person["city"])
    return names, cities


# ==== exam ====
TARGET = "adult_names"
KIND = "append loop"
IMPROVABLE = True
WHY = "Three loops that filter or map one list into another."
SIZES = (100, 500, 2000)


def person(name, age, city="Ulm"):
    return {"name": name, "age": age, "city": city}


def calls():
    yield call([])
    yield call([person("Ida", 18), person("Ole", 17), person("Zoë", 99, "Łódź")])
    yield call([person("Ida", 17.999), person("Ole", 18.0), person("Eva", True)])
    yield call([person("same", 20), person("same", 20, None)])
    yield call((person(i, 10 + i) for i in range(12)))
    yield call({1: person("never seen", 50)}.values())
    yield call([person("nan", float("nan")), person("inf", float("inf"))])
    yield call([person(["list"], 40), person(None, 40)])
    yield call([person("Ida", 18), {"age": 20, "city": "Ulm"}])
    yield call([person("Ida", 18), {"age": 20, "name": "Ole"}])
    yield call([{"age": 5}, {"age": 6}])
    yield call([{"name": "Ole", "city": "Ulm"}])
    yield call([person("Ida", "18")])
    yield call([person("Ida", None)])
    yield call([None])
    yield call(["age"])
    yield call(None)


def sized(n):
    return call([person(f"name {i}", i % 60) for i in range(n)])
