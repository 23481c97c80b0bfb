def issue_tickets(counter, people, price=lambda person: 10):
    """
    Numbers tickets with `counter()`, which must be asked once per ticket; the price is asked first, and whoever has none
    (None) gets no ticket and uses up no number. Stops at the first person who is banned.
    """
    tickets = []
    for person in people:
        if person.get("banned"):
            break
        cost = price(person)
        if cost is None:
            continue
        number = counter()
        tickets.append({"number": number, "name": person["name"], "cost": cost})
    return tickets


# ==== exam ====
TARGET = "issue_tickets"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "counter() looks the same in every round and is not: each call takes a number, in between calls of price."
SIZES = (200, 1000, 5000)


class Office:
    def __init__(self, prices=None, last=1000):
        self.log = []
        self.number = 0
        self.prices = prices or {}
        self.last = last

    def count(self):
        self.number += 1
        self.log.append(f"number {self.number}")
        if self.number > self.last:
            raise RuntimeError("sold out")
        return self.number

    def price(self, person):
        self.log.append(f"price of {person['name']}")
        return self.prices.get(person["name"], 5)


def issued(office, people):
    try:
        tickets = issue_tickets(office.count, people, office.price)
    except Exception as error:
        tickets = type(error).__name__, str(error)
    return tickets, office


def people(*names, **more):
    return [dict(name=name, **more) for name in names]


def calls():
    yield run(issued, Office(), [])
    yield run(issued, Office(), people("ann", "bob"))
    yield run(issued, Office({"bob": None, "cid": 0}), people("ann", "bob", "cid"))
    yield run(issued, Office(), people("ann") + people("bad", banned=True) + people("cid"))
    yield run(issued, Office(last=1), people("ann", "bob", "cid"))
    yield run(issued, Office(), people("ü", None, "ü"))
    yield run(issued, Office(), people("ann") + [{}])
    yield run(issued, Office(), [None])
    yield run(lambda rest: (issued(Office(), rest), list(rest)), iter(people("a") + people("b", banned=1) + people("c")))
    yield run(issued, Office(), None)
    yield call(None, people("ann"))
    yield call(None, people("ann", banned=True))
    yield call(lambda: 7, people("ann", "bob"))


def sized(n):
    return call(Office(last=n + 1).count, people(*map(str, range(n))))
