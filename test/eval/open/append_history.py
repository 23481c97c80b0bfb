class Account:
    def __init__(self, history=None):
        self.history = [] if history is None else history

    def book(self, amounts):
        """Adds the amounts to the history, which others may hold as well, and gives back the balance."""
        for amount in amounts:
            if not isinstance(amount, int):
                raise TypeError("amounts are whole cents")
            self.history += [amount]
        return sum(self.history)


# ==== exam ====
TARGET = "Account.book"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "The history is shared, may be any sequence with +=, and must hold what came before the failure; one C call is all it costs."
SIZES = (200, 1000, 5000)


class Sealed(list):
    def __iadd__(self, other):
        print("sealed", other)
        return super().__iadd__(other)

    def append(self, item):
        raise AssertionError("never appended to")

    def extend(self, items):
        raise AssertionError("never extended")


def shared(history, amounts):
    accounts = [Account(history), Account(history)]
    try:
        balance = accounts[0].book(amounts)
    except Exception as error:
        balance = type(error).__name__
    return balance, accounts, history


def calls():
    yield call(Account(), [])
    yield call(Account(), [1, 2, -3])
    yield call(Account(), (True, 10**20))
    yield run(shared, [5], [1, 2])
    yield run(shared, [5], [1, "2", 3])
    yield run(shared, Sealed([1]), [1, 2])
    yield run(shared, (1,), [2])
    yield run(shared, [], iter([1, None]))
    yield run(shared, [0.5], [1])
    yield run(shared, "text", [1])
    yield run(shared, ["x"], [])
    yield call(Account(), None)
    yield run(lambda own: (Account(own).book(tuple(own)), own), [1, 2])


def sized(n):
    return call(Account(), list(range(n)))
