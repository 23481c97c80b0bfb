def total_energy(terms):
    """
    Sum of the pair energies after Kahan. Published runs were made with exactly these operations,
    so the result has to agree with them, also where other ways of summing are more exact.
    """
    total = 0.0
    lost = 0.0
    for term in terms:
        corrected = term - lost
        raised = total + corrected
        lost = (raised - total) - corrected
        total = raised
    return total


# ==== exam ====
TARGET = "total_energy"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "sum loses the small terms and fsum keeps some that Kahan loses; each step needs the one before."
SIZES = (1000, 8000, 40000)


def calls():
    yield call([])
    yield call([1])
    yield call([0.1] * 10)
    yield call([1e16, 1.0, 1.0, 1.0, 1.0, -1e16])
    yield call([1.0, 1e100, 1.0, -1e100])
    yield call([1e100, 1.0, -1e100])
    yield call([1, 10**16, -(10**16), 1])
    yield call([float("inf"), 1.0])
    yield call([float("nan"), 1.0])
    yield call([-0.0])
    yield call(iter([0.5, 1e20, -1e20]))
    yield call([True, 2])
    yield call([1 + 2j, 1e16])
    yield call([1.0, "a"])
    yield call([1.0, None])
    yield call(None)


def sized(n):
    return call([1e12 if i % 1000 == 0 else (i * 37 % 113) / 7 for i in range(n)])
