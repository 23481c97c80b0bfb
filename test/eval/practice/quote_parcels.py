def parse_tariff(text):
    """'2:4.90; 5:6.70; 31.5:16.90' -> [(2.0, 490), (5.0, 670), (31.5, 1690)]"""
    steps = []
    for part in text.split(";"):
        if not part.strip():
            continue
        weight, price = part.split(":")
        steps.append((float(weight), round(float(price) * 100)))
    steps.sort()
    return steps


def postage(weight, tariff):
    for up_to, cents in parse_tariff(tariff):
        if weight <= up_to:
            return cents
    raise ValueError("too heavy: %s kg" % weight)


def quote_parcels(weights, tariff="2:4.90; 5:6.70; 10:9.70; 20:14.50; 31.5:16.90"):
    """The postage of every parcel in cents, and the sum of it."""
    prices = [postage(weight, tariff) for weight in weights]
    return prices, sum(prices)


# ==== exam ====
TARGET = "quote_parcels"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "The text of the tariff is taken apart for every parcel; once is enough."
SIZES = (50, 400, 3000)


def calls():
    yield call([])
    yield call([1])
    yield call([1, 2, 2.01, 5, 31.5, 1])
    yield call([0, -1, 0.5], "1:1")
    yield call([3, 1], "5:6.70;2:4.90;")
    yield call([3, 1], " ; 5:6.705 ;;1: 0 ")
    yield call((1, True), "1:1;1:2")
    yield call(iter([4, 4]))
    yield call([float("inf")], "2:1;inf:99")
    yield call([1, 32, 99])
    yield call([1], "")
    yield call([1], "2=4.90")
    yield call([1], "two:4.90")
    yield call([1], None)
    yield call(["1"])
    yield call(None)


def sized(n):
    return call([(i * 37 % 315) / 10 for i in range(n)])
