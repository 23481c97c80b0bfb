def winning_bid(bids, reserve_price):
    """The bid that wins the lot: none below the reserve price, and of bids as high as each other the later one.

    Bids come from several systems: numbers, Decimal, or objects that know how to compare themselves.
    """
    best = reserve_price
    sold = False
    for bid in bids:
        if bid >= best:
            best = bid
            sold = True
    return best if sold else None


# ==== exam ====
TARGET = "winning_bid"
KIND = "values that compare oddly"
IMPROVABLE = False
WHY = "The last of equals wins and nan never does, but what wins depends on the order; max or a sort compares others and the other way round."
SIZES = (1000, 10000, 300000)


class Offer:
    """Is as high as anything of its own team, and higher than the others only if it says so."""

    def __init__(self, team, wins=False):
        self.team = team
        self.wins = wins

    def __ge__(self, other):
        print("ge", self.team)
        return self.wins or getattr(other, "team", None) == self.team

    def __gt__(self, other):
        raise AssertionError("bids are compared by >= only")


def calls():
    nan = float("nan")
    yield call([], 0)
    yield call([5], 10)
    yield call([10, 10.0], 10)
    yield call([10.0, 10, True], 1)
    yield call([3, 9, 9.0, 4], 1)
    yield call([nan, 5, nan, 7], 1)
    yield call([5, 7], nan)
    yield call([nan], nan)
    yield call([0, -0.0], 0.0)
    yield call([-0.0, 0], 0)
    yield call([Offer("a", True), Offer("b"), Offer("a")], 1)
    yield call([Offer("a"), Offer("b", True), Offer("c")], Offer("a"))
    yield call([{1}, {2}, {1, 2}, {1}], set())
    yield call(["a", "ä", "b"], "a")
    yield call(iter([(1, nan), (1, 2)]), (1,))
    yield call([1, "2"], 0)
    yield call([None], 0)
    yield call(None, 0)


def sized(n):
    return call([100 + i * 7919 % n for i in range(n)], 50)
