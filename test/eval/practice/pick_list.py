class Order:
    def __init__(self, number, positions):
        self.number = number
        self.positions = positions

    def __repr__(self):
        return f"Order({self.number!r})"


def pick_list(orders):
    """All that the picker has to fetch, as (order number, article, pieces)."""
    to_fetch = []
    for order in orders:
        to_fetch = to_fetch + [
            (order.number, article, pieces)
            for article, pieces in order.positions
            if pieces > 0
        ]
    return to_fetch


# ==== exam ====
TARGET = "pick_list"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "Everything gathered so far is copied for every order; extend or one comprehension adds only what is new."
SIZES = (50, 300, 1500)


def calls():
    yield call([])
    yield call([Order(1, [])])
    yield call([Order(1, [("mug", 2), ("tray", 1)])])
    yield call([Order(1, [("mug", 2)]), Order(2, []), Order(3, [("mug", 2), ("mug", 2)])])
    yield call([Order("A-1", [("mug", 0), ("cup", -1)]), Order("A-2", [("jug", 0.5)])])
    yield call((Order(1, (["mug", True],)),))
    yield call(iter([Order(1, iter([("mug", 1)])), Order(1, {"ab": 1}.items())]))
    yield call([Order(None, [("käse", 1), (None, 2)])])
    yield call([Order(1, [("mug", "2")])])
    yield call([Order(1, [("mug",)])])
    yield call([Order(1, None)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([Order(i, [(f"article {i * 3 + k}", 1 + k) for k in range(3)]) for i in range(n)])
