def orders_to_review(orders, limit=50000, blocked=("tobacco", "knives")):
    """Numbers of the orders a person has to look at before they leave the house."""
    numbers = []
    for order in orders:
        lines = order["lines"]
        if any([line["cents"] > limit or line["category"] in blocked for line in lines]):
            numbers.append(order["number"])
    return numbers


# ==== exam ====
TARGET = "orders_to_review"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "any gets a whole list of every order although the first hit decides; a generator stops there."
SIZES = (20, 100, 600)


def line(cents, category="books"):
    return {"cents": cents, "category": category}


def calls():
    yield call([])
    yield call([{"number": 1, "lines": []}])
    yield call([{"number": 1, "lines": [line(100)]}, {"number": 2, "lines": [line(60000)]}])
    yield call([{"number": 1, "lines": [line(50000), line(50001)]}])
    yield call([{"number": 1, "lines": [line(1, "knives")]}, {"number": 1, "lines": [line(1, "tobacco")]}])
    yield call([{"number": 1, "lines": [line(99999, "knives"), line(1)]}])
    yield call([{"number": None, "lines": (line(1.5), line(2))}], 1)
    yield call([{"number": 1, "lines": [line(1, "Messer"), line(1, "Käse")]}], blocked=["Käse"])
    yield call([{"number": 1, "lines": [line(1)]}], blocked=())
    yield call([{"number": 1}])
    yield call([{"number": 1, "lines": [{"category": "books"}]}])
    yield call([{"number": 1, "lines": [line("1")]}])
    yield call([{"number": 1, "lines": None}])
    yield call(None)


def sized(n):
    return call([{"number": i, "lines": [line(60000 if k == i % 7 else 900, "books") for k in range(40)]} for i in range(n)])
