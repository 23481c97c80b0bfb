class Portfolio:
    """Motor policies with their claims, as they come from the mainframe."""

    def __init__(self, policies):
        self.policies = policies

    def needs_review(self, limit=10000):
        """Numbers of the policies that an underwriter has to look at."""
        numbers = []
        for policy in self.policies:
            claims = policy["claims"]
            if any([claim["paid"] + claim["reserve"] > limit for claim in claims]):
                numbers.append(policy["number"])
            elif claims and not all([claim["closed"] for claim in claims]):
                numbers.append(policy["number"])
        return numbers


# ==== exam ====
TARGET = "Portfolio.needs_review"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "Whole lists are built although the first large or open claim decides."
SIZES = (20, 100, 300)


def claim(paid, reserve=0, closed=True):
    return {"paid": paid, "reserve": reserve, "closed": closed}


def policy(number, *claims):
    return {"number": number, "claims": list(claims)}


def calls():
    yield call(Portfolio([]))
    yield call(Portfolio([policy("P1")]))
    yield call(Portfolio([policy("P1", claim(10)), policy("P2", claim(9999, 2)), policy("P3", claim(10000))]))
    yield call(Portfolio([policy("P1", claim(10, 0, False)), policy("P2", claim(10), claim(20, 0, False), claim(3))]))
    yield call(Portfolio([policy("P1", claim(5), claim(6)), policy("P1", claim(7))]), 6)
    yield call(Portfolio((policy("Ü", claim(1, 1)),)), limit=1)
    yield call(Portfolio([policy("P1", claim(-5, -6))]), -12)
    yield call(Portfolio([policy("P1", claim(None))]))
    yield call(Portfolio([{"number": "P1"}]))
    yield call(Portfolio([policy("P1", {"paid": 1})]))
    yield call(Portfolio(None))
    yield call(Portfolio([policy("P1", claim(1))]), "high")


def sized(n):
    return call(Portfolio([policy(f"P{i}", *[claim(20000 if k == i % 7 else 100 + k) for k in range(120)]) for i in range(n)]))
