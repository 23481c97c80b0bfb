from dataclasses import dataclass, field


@dataclass
class Order:
    number: int
    items: list = field(default_factory=list)
    cancelled: bool = False


def flatten_orders(orders):
    """The articles of all items that are still to be delivered, order by order."""
    result = []
    for order in orders:
        if order.cancelled:
            continue
        for article, quantity in order.items:
            if quantity > 0:
                result.append(article)
    return result


# ==== exam ====
TARGET = "flatten_orders"
KIND = "append loop"
IMPROVABLE = True
WHY = "Two nested loops that only append: one comprehension."
SIZES = (10, 30, 100)


class Watched:
    number = 7

    def __init__(self, log):
        self.log = log

    @property
    def cancelled(self):
        self.log.append("cancelled?")
        return False

    @property
    def items(self):
        self.log.append("items?")
        return [("w", 1)]


def calls():
    yield call([])
    yield call([Order(1, [("pen", 2), ("ink", 0)]), Order(2, [("cup", 1)])])
    yield call([Order(1, [("pen", 2)], True), Order(2, [], False)])
    yield call([Order(3, [("ü", 0.5), ("x", -1), ("y", True)])])
    yield call([Order(1, [("pen", 1), ("pen", 1)]), Order(1, [("pen", 1)])])
    yield call([Order(1, [("pen", float("nan"))])])
    yield call((Order(i, {("a", i)}) for i in range(3)))
    yield call([Order(1, ["ab", "c"])])
    yield call([Order(1, [("pen", "2")])])
    yield call([Order(1, [("pen", None)])])
    yield call([Order(1, None)])
    yield call([None])
    yield call(None)
    yield run(lambda log: (flatten_orders([Watched(log)]), log), [])
    yield call([Order(1, [(["list"], 1)])])


def sized(n):
    return call([Order(i, [(f"article {k}", k % 3) for k in range(30)], i % 10 == 0) for i in range(n)])
