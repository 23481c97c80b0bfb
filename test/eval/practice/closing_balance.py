def closing_balance(opening, monthly_rate, movements):
    """The balance of a savings account after some months.

    Each month money is paid in, then money is taken out, then the interest on what is left is credited.
    """
    balance = opening
    for paid_in, paid_out in movements:
        left = balance + paid_in - paid_out
        balance = left + left * monthly_rate
    return balance


# ==== exam ====
TARGET = "closing_balance"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "Each step rounds; netting the movements or multiplying by 1 + rate gives other digits, and None or text fail elsewhere."
SIZES = (1000, 10000, 80000)


def calls():
    yield call(0, 0, [])
    yield call(100, 0.01, [(0, 0), (0, 0)])
    yield call(100.0, 0.002, [(50, 20), (0, 130.0), (50, 20)])
    yield call(1e16, 0, [(1.0, 1e16), (1.0, 0)])
    yield call(1e16, 0.0, [(1.0, 0.0)] * 5 + [(0.0, 1e16)])
    yield call(1.0, 1e-17, [(0, 0)] * 3 + [(0, 1)])
    yield call(0.1, 0, [(0.2, 0.3)])
    yield call(1e308, 1.0, [(0, 0)])
    yield call(0.0, 0.5, [(float("inf"), float("inf"))])
    yield call(1e308, 0, [(1e308, 1e308)])
    yield call(10, 1, [(5, 3), (True, 2)])
    yield call(-0.0, 0.1, iter([[-0.0, 0.0]]))
    yield call(1.0, 0.1, [(1,)])
    yield call(1.0, 0.1, [("1", 2)])
    yield call(1.0, None, [])
    yield call(1.0, None, [(1, 2)])
    yield call(1.0, 0.1, None)


def sized(n):
    return call(1000.0, 0.0001, [(100.0 + i % 7, 99.0 + i % 5) for i in range(n)])
