def dispatch_claims(claims, handlers, audit):
    """Give each claim to the handlers in turn until one takes it; the auditor hears of every attempt beforehand.

    Gives (claim, name of its handler or None) in the order of the claims.
    """
    results = []
    in_turn = handlers.items()
    for claim in claims:
        for name, handler in in_turn:
            audit(claim, name)
            if handler(claim):
                results.append((claim, name))
                break
        else:
            results.append((claim, None))
    return results


# ==== exam ====
TARGET = "dispatch_claims"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Audit and handlers may do anything, and change the handlers or the claims while they are at it: each call has to stay where it is."
SIZES = (300, 1500, 6000)


class Office:
    def __init__(self, limit=100):
        self.log = []
        self.limit = limit

    def audit(self, claim, name):
        self.log.append((claim, name))

    def small(self, claim):
        self.log.append("small")
        return claim < self.limit

    def stingy(self, claim):
        self.limit -= 10
        return claim < self.limit


def shown(office, claims, **handlers):
    try:
        return dispatch_claims(claims, handlers, office.audit), office.log, office.limit
    except Exception as error:
        return type(error).__name__, office.log, office.limit


def printing():
    return dispatch_claims([1, 2, 1], {"odd": lambda c: print("odd?", c) or c % 2}, lambda c, n: print("audit", c, n))


def growing():
    claims = [3]
    return dispatch_claims(claims, {"x": lambda c: True}, lambda c, n: claims.append(c - 1) if c else None), claims


def late_handler():
    handlers = {"a": lambda c: False}
    return dispatch_claims([1], handlers, lambda c, n: handlers.setdefault("b", handlers["a"]))


def reading():
    log = []

    def claims():
        for number in range(3):
            log.append(number)
            yield number

    dispatch_claims(claims(), {"x": lambda c: c > 0, "y": lambda c: c == 0}, lambda c, n: log.append(n))
    return log


def calls():
    yield call([], {}, None)
    yield call([1, 2], {}, None)
    yield run(shown, Office(), [1, 200, 1], small=Office().small)
    yield run(shown, Office(), [50, "x", 1], small=Office().small)
    office = Office()
    yield run(shown, office, [50, 60, 70, 80], stingy=office.stingy, small=office.small)
    yield run(printing)
    yield run(growing)
    yield run(late_handler)
    yield run(reading)
    yield call([1], {"a": bool}, None)
    yield call([1], None, print)
    yield call(None, {}, print)


def sized(n):
    office = Office()
    return call(list(range(n)), {"small": office.small, "odd": lambda claim: claim % 2 == 1}, office.audit)
