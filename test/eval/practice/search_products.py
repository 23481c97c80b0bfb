def search_products(products, query, hidden=()):
    """Products whose name has all words of the query, whatever the case; hidden categories are left out."""
    hits = []
    for product in products:
        words = query.lower().split()
        skip = sorted({category.strip().lower() for category in hidden})
        if product["category"].lower() in skip:
            continue
        name = product["name"].lower()
        if all(word in name for word in words):
            hits.append(product)
    return hits


# ==== exam ====
TARGET = "search_products"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "The query is split and the hidden categories are prepared for each product anew."
SIZES = (100, 1000, 4000)


def item(name, category="office"):
    return {"name": name, "category": category}


def calls():
    yield call([], "")
    yield call([], "desk", ["toys"])
    yield call([item("Desk Lamp"), item("Lamp"), item("desk")], "LAMP desk")
    yield call([item("Desk"), item("Desk")], "desk")
    yield call([item("Desk")], "")
    yield call([item("Desk")], "  d  e ")
    yield call([item("Teddy", "Toys"), item("Teddy", "Gifts")], "teddy", [" TOYS ", "toys"])
    yield call((item("ÄPFEL"), item("Apfel")), "äpfel", ("x",))
    yield call(iter([item("a b"), item("b")]), "b", {"y", "z"})
    yield call([item("a")], "a a a", ["office"])
    yield call([item("a")], None)
    yield call([{"category": "x"}], "a")
    yield call([{"name": "x"}], "a")
    yield call([item(None)], "a")
    yield call([item("a")], "a", [None])
    yield call([item("a")], "a", None)
    yield call(None, "a")


def sized(n):
    return call([item(f"Chair model {i} oak", f"Category {i % 12}") for i in range(n)], "Oak chair 7", ["Category 3", "Outlet", "Sample", "category 5"])
