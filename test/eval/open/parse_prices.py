def parse_prices(lines, currency="EUR"):
    """Amounts in cents of the lines that are in the currency: `EUR 12.50` gives 1250."""
    amounts = []
    for line in lines:
        if line.startswith(currency):
            amounts.append(round(float(line[len(currency):]) * 100))
    return amounts


# ==== exam ====
TARGET = "parse_prices"
KIND = "append loop"
IMPROVABLE = True
WHY = "The loop only filters and maps, which a comprehension does with less work per line."
SIZES = (200, 1000, 5000)


def calls():
    yield call([])
    yield call(["EUR 12.50", "USD 3", "EUR 0"])
    yield call(["EUR 1e3", "EUR -1", "EUR .5", "EUR 1_000"])
    yield call(["EUR 0.125", "EUR 0.135", "EUR 2.675"])
    yield call(["€5", "€ ٣"], "€")
    yield call(["1", "2"], "")
    yield call(["EUR"])
    yield call(["EUR 1", "EUR x", "EUR 2"])
    yield call(["EUR nan"])
    yield call(["EUR inf"])
    yield call(["EUR 1", None])
    yield call(["EUR 1", b"EUR 2"])
    yield call(iter(["EUR 1", "EUR 1"]))
    yield call("EUR 1")
    yield call(None)
    yield call(["EUR 1"], None)


def sized(n):
    return call(["EUR 12.5" if i % 9 == 0 else "USD 99.99" for i in range(n)])
