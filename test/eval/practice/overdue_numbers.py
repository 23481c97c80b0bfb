def overdue_numbers(invoices, today):
    """Numbers of the invoices that were due before today and are still open.

    `invoices` holds (number, due, paid), the days as ISO dates.
    """
    numbers = []
    for number, due, paid in invoices:
        if not paid and due < today:
            numbers.append(number)
    return numbers


# ==== exam ====
TARGET = "overdue_numbers"
KIND = "append loop"
IMPROVABLE = True
WHY = "A list built by append where a comprehension does it."
SIZES = (1000, 10000, 80000)


def calls():
    yield call([], "2024-05-01")
    yield call([("R-1", "2024-04-01", False)], "2024-05-01")
    yield call([("R-1", "2024-04-01", False), ("R-2", "2024-06-01", False), ("R-3", "2024-01-01", True)], "2024-05-01")
    yield call([("R-1", "2024-05-01", False), ("R-1", "2024-04-30", False), ("R-1", "2024-04-30", False)], "2024-05-01")
    yield call((["R-1", 20240401, 0], [None, 20240402, None]), 20240501)
    yield call(iter([("ü", "", ""), ("v", "z", "")]), "a")
    yield call([("R-1", None, True)], "2024-05-01")
    yield call([("R-1", "2024-04-01", True)], None)
    yield call([("R-1", None, False)], "2024-05-01")
    yield call([("R-1", "2024-04-01", False)], None)
    yield call([("R-1", "2024-04-01")], "2024-05-01")
    yield call([None], "2024-05-01")
    yield call(None, "2024-05-01")


def sized(n):
    return call([(f"R-{i}", f"2024-{i * 7 % 12 + 1:02}-15", i % 20 == 0) for i in range(n)], "2024-12-01")
