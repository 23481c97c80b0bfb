def quote_total(positions: list, vat_percent: int = 19) -> dict:
    """Net, VAT and gross of a quote in cents. Positions are (text, pieces, cents per piece)."""
    net = 0
    for i in range(len(positions)):
        if positions[i][1] < 0:
            raise ValueError("%s: pieces below zero" % positions[i][0])
        net += positions[i][1] * positions[i][2]
    vat = (net * vat_percent + 50) // 100
    return {"net": net, "vat": vat, "gross": net + vat}


# ==== exam ====
TARGET = "quote_total"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Every position is looked up by number, again and again; a loop over the positions unpacks it once."
SIZES = (500, 5000, 40000)


def calls():
    yield call([])
    yield call([("desk", 1, 19900)])
    yield call([("desk", 1, 19900), ("chair", 4, 4950), ("chair", 4, 4950)])
    yield call([("desk", 1, 19900)], 7)
    yield call([("desk", 1, 19900)], vat_percent=0)
    yield call((["desk", 0, 19900], ("discount", 1, -500)))
    yield call([("désk", True, 3)])
    yield call([("desk", 1, 100), ("chair", -1, 100), ("lamp", -2, 100)])
    yield call([("desk", 3, None)])
    yield call([("desk", "3", 100)])
    yield call([("desk", None, 100)])
    yield call([None])
    yield call(None)
    yield call(7)


def sized(n):
    return call([(f"position {i}", i % 9, 100 + i) for i in range(n)])
