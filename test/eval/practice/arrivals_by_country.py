def arrivals_by_country(countries):
    """For the statistics office: how many guests arrived from each country, in order of the first arrival."""
    arrivals = {}
    for country in countries:
        if country in arrivals:
            arrivals[country] += 1
        else:
            arrivals[country] = 1
    return arrivals


def top_countries(countries, count=3):
    """The countries with most arrivals as (country, guests); ties keep the order of the first arrival."""
    arrivals = arrivals_by_country(countries)
    ranking = sorted(arrivals.items(), key=lambda entry: entry[1], reverse=True)
    return ranking[:count]


# ==== exam ====
TARGET = "top_countries"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "Guests are counted by hand, with two look-ups for each; Counter counts in C."
SIZES = (2000, 20000, 80000)


def calls():
    yield call([])
    yield call(["DE"])
    yield call(["DE", "FR", "DE"])
    yield call(["FR", "DE", "IT", "ES"])
    yield call(["FR", "DE", "IT", "DE", "FR"], 2)
    yield call(["CÔ", "co", "CÔ"], 1)
    yield call(("DE", None, None))
    yield call(iter(["A", "B", "B"]))
    yield call("banana")
    yield call(["DE", "DE"], 0)
    yield call(["DE", ["FR"]])
    yield call(None)
    yield call(7)


def sized(n):
    return call([f"C{i * i % 61}" for i in range(n)])
