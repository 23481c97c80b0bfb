from typing import Any, Dict, List


def dunning_list(invoices: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """Unpaid invoices, the longest overdue first; those due on the same day stay in the order given."""
    ordered = [invoice for invoice in invoices if not invoice["paid"]]
    for i in range(1, len(ordered)):
        current = ordered[i]
        j = i - 1
        while j >= 0 and ordered[j]["due"] > current["due"]:
            ordered[j + 1] = ordered[j]
            j -= 1
        ordered[j + 1] = current
    return ordered


# ==== exam ====
TARGET = "dunning_list"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "An insertion sort by hand; sorted with a key is stable as well."
SIZES = (20, 100, 400)


def bill(number, due, paid=False):
    return {"number": number, "due": due, "paid": paid}


def calls():
    yield call([])
    yield call([bill(1, "2024-05-01")])
    yield call([bill(1, "2024-05-01", True)])
    yield call([bill(1, "2024-05-03"), bill(2, "2024-05-01"), bill(3, "2024-05-02")])
    yield call([bill(1, "2024-05-01"), bill(2, "2024-05-01"), bill(3, "2024-04-30"), bill(4, "2024-05-01")])
    yield call([bill(1, "b", 1), bill(2, "a", 0), bill(3, "", ""), bill(4, "ä", None)])
    yield call((bill(1, 20240503), bill(2, 20240501)))
    yield call([bill(1, (2024, 5)), bill(2, (2024, 4, 30))])
    yield call([bill(1, 3), bill(1, 2), bill(1, 1), bill(1, 1)])
    yield call(iter([bill(1, 3), bill(2, 2)]))
    yield call([bill(1, "2024-05-01"), bill(2, None)])
    yield call([bill(1, "2024-05-01"), bill(2, 20240501)])
    yield call([{"number": 1, "due": 3}])
    yield call([{"number": 1, "paid": False}, {"number": 2, "paid": False}])
    yield call(None)


def sized(n):
    return call([bill(i, f"2024-{i * 37 % 12 + 1:02}-{i * 53 % 28 + 1:02}", i % 9 == 0) for i in range(n)])
