def missing_receipts(expenses, receipts):
    """Claims without a receipt, grouped by employee.

    expenses: dicts with "employee", "claim" and "cents"; receipts: dicts with "claim".
    """
    handed_in = []
    for receipt in receipts:
        claim = receipt["claim"].strip().upper()
        if claim not in handed_in:
            handed_in.append(claim)

    missing = {}
    for expense in expenses:
        claim = expense["claim"].strip().upper()
        if claim not in handed_in:
            missing.setdefault(expense["employee"], []).append((claim, expense["cents"]))
    return missing


# ==== exam ====
TARGET = "missing_receipts"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "A list of texts is searched for every receipt and for every expense; a set answers at once."
SIZES = (30, 150, 700)


def claim(employee, number, cents=100):
    return {"employee": employee, "claim": number, "cents": cents}


def calls():
    yield call([], [])
    yield call([claim("Ana", "c-1")], [])
    yield call([claim("Ana", "c-1")], [{"claim": " C-1 "}])
    yield call([claim("Bo", "c-2"), claim("Ana", "c-1"), claim("Bo", "c-3")], [{"claim": "c-9"}])
    yield call([claim("Bo", "c-2"), claim("Bo", "C-2", 0.5)], [{"claim": "c-1"}, {"claim": "C-1"}])
    yield call((claim(None, "straße"),), ({"claim": "STRASSE"},))
    yield call([claim("Ana", "")], [{"claim": "  "}])
    yield call(iter([claim("Ana", "x")]), iter([{"claim": "y"}]))
    yield call([], [{"claim": None}])
    yield call([{"employee": "Ana", "cents": 1}], [])
    yield call([{"employee": "Ana", "claim": "x"}], [])
    yield call([claim(["Ana"], "x")], [])
    yield call([claim("Ana", 7)], [{"claim": "7"}])
    yield call(None, [])
    yield call([], None)


def sized(n):
    return call([claim(f"e{i % 20}", f"c-{i}") for i in range(n)], [{"claim": f"c-{i * 2}"} for i in range(n)])
