def cheapest_offer(offers, country, vat=0.19):
    """The offer with the lowest gross price that ships to the country; None when there is none."""
    matching = [offer for offer in offers if country in offer["ships_to"]]
    if not matching:
        return None
    best = sorted(matching, key=lambda offer: offer["net"] * (1 + vat) + offer.get("shipping", 0))[0]
    return {"shop": best["shop"], "gross": round(best["net"] * (1 + vat) + best.get("shipping", 0), 2)}


# ==== exam ====
TARGET = "cheapest_offer"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "Everything is sorted to take the first: min with the same key finds it in one pass, the first among equals too."
SIZES = (100, 500, 2000)


def offer(shop, net, *countries, **more):
    return dict(shop=shop, net=net, ships_to=list(countries), **more)


def calls():
    yield call([], "DE")
    yield call([offer("a", 5, "DE"), offer("b", 4, "DE", "FR"), offer("c", 3, "FR")], "DE")
    yield call([offer("a", 5, "DE"), offer("b", 5, "DE"), offer("c", 5.0, "DE")], "DE")
    yield call([offer("a", 5, "DE", shipping=1), offer("b", 5.5, "DE")], "DE", vat=0)
    yield call([offer("ü", -1, "CH"), offer("y", 0, "CH")], "CH")
    yield call([offer("a", 1, "FR")], "DE")
    yield call([offer("a", 1, "Niederlande")], "")
    yield call([{"shop": "x", "net": 2, "ships_to": "DE FR"}], "DE")
    yield call([offer("a", "1", "DE"), offer("b", 2, "DE")], "DE")
    yield call([offer("a", 1, "DE", shipping=None)], "DE")
    yield call([{"shop": "x", "ships_to": ["DE"]}], "DE")
    yield call([{"net": 1, "ships_to": ["DE"]}], "DE")
    yield call([{"net": 1}], "DE")
    yield call(None, "DE")
    yield call([offer("a", 1, "DE")], "DE", None)
    yield call((offer(c, n, "DE") for c, n in zip("abc", (3, 1, 2))), "DE")


def sized(n):
    return call([offer(f"shop {i}", i * 7919 % n, "DE") for i in range(n)], "DE")
