from functools import reduce


def book(totals, entry):
    """The totals with one more entry."""
    account = entry["account"]
    amount = entry["amount"] if entry["side"] == "credit" else -entry["amount"]
    return {**totals, account: totals.get(account, 0) + amount}


def account_totals(entries):
    """Balance per account after all entries of the journal, in cents."""
    return reduce(book, entries, {})


# ==== exam ====
TARGET = "account_totals"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "All totals so far are copied for each entry, and nobody sees the copies; one dictionary can be changed in place."
SIZES = (50, 300, 1200)


def entry(account, amount, side="credit"):
    return {"account": account, "amount": amount, "side": side}


def calls():
    yield call([])
    yield call([entry("4400", 100)])
    yield call([entry("4400", 100), entry("1200", 100, "debit"), entry("4400", 50)])
    yield call([entry("b", 1), entry("a", 2), entry("b", -1)])
    yield call([entry("a", 5), entry("a", 5, "debit")])
    yield call((entry("ä", 5, "?"),))
    yield call(iter([entry("a", 5), entry("c", 6)]))
    yield call([entry(4400, 1), entry("4400", 2), entry(None, 3)])
    yield call([entry("a", 0.5), entry("a", 1)])
    yield call([{"account": "a"}])
    yield call([entry("a", None)])
    yield call([entry(["a"], 1)])
    yield call(None)


def sized(n):
    return call([entry(f"{1000 + i * 37 % (n // 2 + 1)}", i % 900, "debit" if i % 3 else "credit") for i in range(n)])
