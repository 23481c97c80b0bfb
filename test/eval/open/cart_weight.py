class Cart:
    free_weight = 30.0

    def __init__(self, lines=()):
        self.lines = list(lines)

    def shipping(self, rate_per_kilo: int) -> int:
        """Shipping in cents: whole grams, rounded up to started kilos; nothing for an empty or wholly digital cart."""
        if not any([line["grams"] > 0 for line in self.lines]):
            return 0
        grams = sum([line["grams"] * line["quantity"] for line in self.lines])
        if max([line["grams"] for line in self.lines]) > self.free_weight * 1000:
            raise ValueError("too heavy for a parcel")
        return -(-grams // 1000) * rate_per_kilo


# ==== exam ====
TARGET = "Cart.shipping"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "Three lists are built; the first is settled by the first line that weighs something, and one pass serves the others."
SIZES = (100, 1000, 8000)


def line(grams, quantity=1):
    return {"grams": grams, "quantity": quantity}


def calls():
    yield call(Cart(), 100)
    yield call(Cart([line(0), line(0, 5)]), 100)
    yield call(Cart([line(0), line(500, 3)]), 100)
    yield call(Cart([line(1000)]), 250)
    yield call(Cart([line(1001)]), 250)
    yield call(Cart([line(30001)]), 1)
    yield call(Cart([line(30000)]), 1)
    yield call(Cart([line(500, 0)]), 1)
    yield call(Cart([line(500, -1)]), 1)
    yield call(Cart([line(1), line(True, 2)]), 7)
    yield call(Cart([line(10**20)]), 7)
    yield call(Cart([line(5), line("5")]), 7)
    yield call(Cart([line("5")]), 7)
    yield call(Cart([line(5), {"quantity": 1}]), 7)
    yield call(Cart([{"grams": 5}]), 7)
    yield call(Cart([line(5)]), "ab")
    yield call(Cart([line(5)]), None)
    yield call(Cart([]), None)


def sized(n):
    return call(Cart([line(1 + i % 500, 1 + i % 3) for i in range(n)]), 120)
