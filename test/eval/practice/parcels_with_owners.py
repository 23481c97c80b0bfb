def parcels_with_owners(parcels, register):
    """Joins the parcels of land with the entries of the land register. A parcel may have several owners, or none that we know of."""
    rows = []
    for parcel in parcels:
        known = False
        for entry in register:
            if entry["parcel"] == parcel["number"]:
                known = True
                rows.append({"parcel": parcel["number"], "area": parcel["area"], "owner": entry["owner"]})
        if not known:
            rows.append({"parcel": parcel["number"], "area": parcel["area"], "owner": None})
    return rows


# ==== exam ====
TARGET = "parcels_with_owners"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "The whole register is read for every parcel; a dictionary from number to owners is read once."
SIZES = (30, 100, 300)


def parcel(number, area=100):
    return {"number": number, "area": area}


def entry(number, owner):
    return {"parcel": number, "owner": owner}


def calls():
    yield call([], [])
    yield call([parcel("12/a")], [])
    yield call([], [entry("12/a", "Novak")])
    yield call([parcel("12/a"), parcel("12/b", 80)], [entry("12/b", "Novak"), entry("12/a", "Weiß")])
    yield call([parcel("1")], [entry("1", "B"), entry("2", "C"), entry("1", "A"), entry("1", "B")])
    yield call([parcel("1"), parcel("1", 7)], [entry("1", "A"), entry("1", ["B", "C"])])
    yield call([parcel("é"), parcel("e\u0301")], [entry("é", "A")])
    yield call([parcel(1), parcel(2)], [entry(2, "A"), entry("1", "B")])
    yield call((parcel(""),), (entry("", None),))
    yield call([{"area": 5}], [entry("1", "A")])
    yield call([parcel("1")], [{"owner": "A"}])
    yield call([{"number": "1"}], [entry("1", "A")])
    yield call([parcel("1")], [{"parcel": "1"}])
    yield call(None, [])
    yield call([parcel("1")], None)


def sized(n):
    return call([parcel(f"{i}/a", i) for i in range(n)], [entry(f"{i * 7 % n}/a", f"Owner {i}") for i in range(n)])
