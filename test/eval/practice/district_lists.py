def district_lists(households):
    """The list that each collector of the recycling takes along: district -> text, a household per line."""
    lists = {}
    for home in households:
        district = home["district"]
        if district not in lists:
            lists[district] = f"Collection for {district}\n"
        lists[district] += f"- {home['street']} {home['number']}"
        if home.get("remark"):
            lists[district] += f" ({home['remark']})"
        lists[district] += "\n"
    return lists


# ==== exam ====
TARGET = "district_lists"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "The texts in the dictionary are copied as a whole for each piece that is added; join the pieces at the end."
SIZES = (100, 500, 3000)


def home(district, street, number, **more):
    return dict({"district": district, "street": street, "number": number}, **more)


def calls():
    yield call([])
    yield call([home("North", "Elm Road", 4)])
    yield call([home("North", "Elm Road", 4), home("South", "Quay", "7b", remark="ring twice"), home("North", "Elm Road", 6, remark="")])
    yield call([home("North", "Elm Road", 4), home("North", "Elm Road", 4)])
    yield call([home("Süd", "Gasse", None), home("Süd", "大街", 1, remark="犬")])
    yield call([home(1, "A", 1), home(True, "B", 2)])
    yield call((home("", "", ""),))
    yield call([home("N", "A\nB", 1, remark=["dog", "gate"])])
    yield call([{"district": "N", "street": "A"}])
    yield call([{"street": "A", "number": 1}])
    yield call([home(["N"], "A", 1)])
    yield call(["N"])
    yield call(None)


def sized(n):
    return call([home(f"district {i % 3}", "Kingfisher Avenue", i, remark="second bin" if i % 4 == 0 else "") for i in range(n)])
