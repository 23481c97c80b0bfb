class Inventory:
    def __init__(self, stock: dict):
        self.stock = stock

    def levels_after(self, movements: list) -> list:
        """The quantity of each moved article after each movement, as (article, quantity); the stock stays as it is."""
        stock = dict(self.stock)
        levels = []
        for article, change in movements:
            stock = dict(stock)
            stock[article] = stock.get(article, 0) + change
            if stock[article] < 0:
                raise ValueError(f"{article} would be below zero")
            levels = levels[:]
            levels.append((article, stock[article]))
        return levels


# ==== exam ====
TARGET = "Inventory.levels_after"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "The whole stock and all levels so far are copied for every movement, though both are the call's own."
SIZES = (50, 200, 800)


def kept(inventory, movements):
    try:
        levels = inventory.levels_after(movements)
    except Exception as error:
        levels = [type(error).__name__, str(error)]
    return levels, inventory.stock


def calls():
    yield call(Inventory({}), [])
    yield call(Inventory({"pen": 3}), [("pen", -1), ("ink", 2), ("pen", -2)])
    yield call(Inventory({"pen": 3}), (("pen", 0.5),))
    yield call(Inventory({"ü": 1}), [["ü", True]])
    yield call(Inventory({}), iter([("a", 1), ("a", 1)]))
    yield call(Inventory({}), {"ab": 1}.keys())
    yield call(Inventory({None: 1}), [(None, 1), ((1, 2), 1)])
    yield call(Inventory([("pen", 3)]), [("pen", 1)])
    yield call(Inventory({"pen": 3}), [("pen", -4)])
    yield call(Inventory({"pen": 3}), [("pen", "1")])
    yield call(Inventory({"pen": 3}), [(["pen"], 1)])
    yield call(Inventory({}), None)
    yield call(Inventory(None), [])
    yield call(Inventory({}), [("a",)])
    yield run(kept, Inventory({"pen": 3}), [("pen", -1), ("ink", 1), ("pen", -5)])


def sized(n):
    return call(Inventory({f"article {i}": 5 for i in range(n)}), [(f"article {i}", 1) for i in range(n)])
