def underpriced_listings(listings, percent=20):
    """Ids of the flats whose price per square metre is that far below the typical one (the median) of the list.

    A listing is a dictionary with whole numbers for "price" and "area".
    """
    found = []
    for listing in listings:
        per_metre = sorted(other["price"] // other["area"] for other in listings)
        typical = per_metre[len(per_metre) // 2]
        limit = typical * (100 - percent) // 100
        if listing["price"] // listing["area"] < limit:
            found.append(listing["id"])
    return found


# ==== exam ====
TARGET = "underpriced_listings"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "The typical price of the whole list is found anew for each listing, though it stays the same."
SIZES = (20, 80, 250)


def flat(number, price, area):
    return {"id": number, "price": price, "area": area}


def calls():
    yield call([])
    yield call([flat(1, 300000, 60)])
    yield call([flat(1, 300000, 60), flat(2, 100000, 60), flat(3, 310000, 60)])
    yield call([flat(1, 100, 1), flat(2, 80, 1), flat(3, 79, 1), flat(4, 100, 1)])
    yield call([flat(1, 100, 1), flat(2, 80, 1), flat(3, 79, 1), flat(4, 100, 1)], 0)
    yield call([flat(1, 100, 1), flat(2, 0, 1), flat(3, 100, 1)], 100)
    yield call([flat(1, 100, 1), flat(2, 90, 1)], -50)
    yield call((flat("ä", 500, 10), flat("ä", 100, 10), flat("ö", 500, 10)))
    yield call([flat(1, 100, 0)])
    yield call([flat(1, 100, 1), {"id": 2, "price": 50}])
    yield call([flat(1, "100", 1)])
    yield call([flat(1, 100, 1)], None)
    yield call([None])
    yield call(None)


def sized(n):
    return call([flat(i, 100000 + i * 7919 % 300000, 30 + i % 90) for i in range(n)])
