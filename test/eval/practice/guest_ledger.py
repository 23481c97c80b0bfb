class GuestLedger:
    """What guests have put on their rooms."""

    def __init__(self, charges=()):
        self._charges = [tuple(charge) for charge in charges]  # (room, what, cents)

    @property
    def charges(self):
        """A copy, so that nobody outside changes our books."""
        return list(self._charges)

    def balances(self):
        """Room to open cents, for the rooms with any charge; and how many charges were looked at."""
        balances = {}
        position = 0
        while position < len(self.charges):
            room, _, cents = self.charges[position]
            balances[room] = balances.get(room, 0) + cents
            position += 1
        return balances, position


# ==== exam ====
TARGET = "GuestLedger.balances"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "The property copies all charges twice per step, only for a length and one item."
SIZES = (100, 500, 1500)


def calls():
    yield call(GuestLedger())
    yield call(GuestLedger([(101, "bar", 900)]))
    yield call(GuestLedger([(101, "bar", 900), (102, "spa", 4000), (101, "laundry", 1200)]))
    yield call(GuestLedger([(101, "bar", 900), (101, "refund", -900)]))
    yield call(GuestLedger([("Süite", "bar", 1), ("Süite", "bar", 1)]))
    yield call(GuestLedger([[7, None, 0]]))
    yield call(GuestLedger([(None, "walk-in", 350)]))
    yield call(GuestLedger([(1, "bar", 2.5), (1, "bar", 1)]))
    yield call(GuestLedger([(1, "bar")]))
    yield call(GuestLedger([(1, "bar", "900")]))
    yield call(GuestLedger([(1, "bar", 900), ([2], "bar", 5)]))
    yield call(GuestLedger([(1, "bar", None)]))


def sized(n):
    return call(GuestLedger([(100 + i % 40, "minibar", 250 + i % 7) for i in range(n)]))
