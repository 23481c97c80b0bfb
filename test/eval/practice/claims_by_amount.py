def claims_by_amount(claims: list) -> list:
    """Largest claims first. Claims of the same amount stay in the order in which they came in."""
    ordered = []
    for claim in claims:
        amount = claim["amount"]
        place = 0
        while place < len(ordered) and ordered[place]["amount"] >= amount:
            place += 1
        ordered.insert(place, claim)
    return ordered


# ==== exam ====
TARGET = "claims_by_amount"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "An insertion sort in Python: quadratic, where sorted with a key and reverse=True is as stable."
SIZES = (50, 200, 600)


def calls():
    yield call([])
    yield call([{"id": 1, "amount": 10}])
    yield call([{"id": 1, "amount": 10}, {"id": 2, "amount": 30}, {"id": 3, "amount": 20}])
    yield call([{"id": 1, "amount": 10}, {"id": 2, "amount": 10}, {"id": 3, "amount": 20}, {"id": 4, "amount": 10}])
    yield call([{"id": 1, "amount": 3}, {"id": 2, "amount": 2}, {"id": 3, "amount": 1}])
    yield call([{"id": 1, "amount": -3}, {"id": 2, "amount": 0}, {"id": 3, "amount": 0.5}])
    yield call(({"id": 1, "amount": 1}, {"id": 2, "amount": 2}))
    yield call([{"id": 1}])
    yield call([{"id": 1, "amount": 1}, {"id": 2}])
    yield call([{"id": 1, "amount": 1}, {"id": 2, "amount": "2"}])
    yield call(None)
    yield call([None])


def sized(n):
    return call([{"id": i, "amount": i * 7919 % 1009} for i in range(n)])
