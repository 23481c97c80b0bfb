from typing import Dict, List, Tuple


def match_invoices(invoices: List[Dict], bookings: List[Dict]) -> List[Tuple[str, int, int]]:
    """Pairs open invoices with the bookings of the bank statement that carry their number as reference.

    Gives (invoice number, amount due, amount paid) for each pair; an invoice may be paid in several parts.
    """
    matches = []
    for invoice in invoices:
        number = str(invoice["number"])
        for booking in bookings:
            if booking["reference"].strip() == number:
                matches.append((number, invoice["due"], booking["amount"]))
    return matches


# ==== exam ====
TARGET = "match_invoices"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "All bookings are gone through for each invoice; grouped by reference once, each invoice finds its own."
SIZES = (40, 120, 400)


def calls():
    yield call([], [])
    yield call([{"number": "R1", "due": 10}], [])
    yield call([], [{"reference": "R1", "amount": 1}])
    yield call([{"number": "R1", "due": 10}, {"number": "R2", "due": 20}], [{"reference": "R2 ", "amount": 20}, {"reference": "R1", "amount": 4}, {"reference": "R1", "amount": 6}])
    yield call([{"number": 17, "due": 10}], [{"reference": " 17", "amount": 10}])
    yield call([{"number": "R1", "due": 10}, {"number": "R1", "due": 11}], [{"reference": "R1", "amount": 1}, {"reference": "R1", "amount": 2}])
    yield call([{"number": "Ä1", "due": None}], [{"reference": "Ä1\n", "amount": None}])
    yield call([{"number": "", "due": 0}], [{"reference": "  ", "amount": 3}])
    yield call([{"number": "R1", "due": 1}], [{"reference": None, "amount": 3}])
    yield call([{"number": "R1", "due": 1}], [{"amount": 3}])
    yield call(None, [{"reference": "R1", "amount": 3}])
    yield call([{"number": "R1", "due": 10}], None)


def sized(n):
    return call(
        [{"number": f"R-{i:05d}", "due": i * 10} for i in range(n)],
        [{"reference": f"R-{i * 7 % (n + 20):05d} ", "amount": i} for i in range(n)],
    )
