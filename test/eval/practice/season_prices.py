from datetime import datetime

FORMAT = "%d.%m.%Y"


def season_prices(nights, seasons, standard):
    """The price of each night: that of the first season it falls in, else the standard price.

    `nights` are dates such as "24.12.2024"; seasons are (first day, last day, price).
    """
    prices = []
    for night in nights:
        price = standard
        for first, last, season_price in seasons:
            begin = datetime.strptime(first, FORMAT)
            end = datetime.strptime(last, FORMAT)
            if begin <= datetime.strptime(night, FORMAT) <= end:
                price = season_price
                break
        prices.append(price)
    return prices


# ==== exam ====
TARGET = "season_prices"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "The days of the seasons are parsed for every night, and the night for every season; once is enough."
SIZES = (10, 40, 120)

WINTER = ("20.12.2023", "06.01.2024", 180)
SUMMER = ("01.07.2024", "31.08.2024", 150)


def calls():
    yield call([], [], 90)
    yield call([], [WINTER], 90)
    yield call(["24.12.2023"], [WINTER], 90)
    yield call(["19.12.2023", "20.12.2023", "06.01.2024", "07.01.2024"], [WINTER, SUMMER], 90)
    yield call(["31.12.2023", "31.12.2023"], [SUMMER, WINTER], 90)
    yield call(["24.12.2023"], [("24.12.2023", "24.12.2023", 250), WINTER], 90)
    yield call(["1.7.2024", "29.02.2024"], (SUMMER,), None)
    yield call(["15.07.2024"], [("31.08.2024", "01.07.2024", 1)], 90)
    yield call(["30.02.2024"], [WINTER], 90)
    yield call(["2024-01-01"], [WINTER], 90)
    yield call(["24.12.2023"], [("winter", "06.01.2024", 1)], 90)
    yield call([20231224], [WINTER], 90)
    yield call(["24.12.2023"], [("20.12.2023", "06.01.2024")], 90)
    yield call(None, [WINTER], 90)


def sized(n):
    seasons = [(f"{1 + 4 * i:02}.{month:02}.2024", f"{3 + 4 * i:02}.{month:02}.2024", 100 + i) for month in (5, 6, 7) for i in range(4)]
    return call([f"{1 + i % 28:02}.{4 + i % 5:02}.2024" for i in range(n)], seasons, 80)
