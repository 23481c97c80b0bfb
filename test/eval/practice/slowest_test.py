from collections import namedtuple

Result = namedtuple("Result", "name seconds passed")


def slowest_test(results):
    """The line on the slowest test for the summary; of equally slow ones the first."""
    if not results:
        return "no tests"
    slowest = sorted(results, key=lambda result: result.seconds, reverse=True)[0]
    remark = "" if slowest.passed else ", failed"
    return f"slowest: {slowest.name} ({slowest.seconds} s{remark})"


# ==== exam ====
TARGET = "slowest_test"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All results are sorted for the sake of the greatest; max finds it in one pass, and also the first of equal ones."
SIZES = (1000, 10000, 40000)


def calls():
    yield call([])
    yield call([Result("a", 1, False)])
    yield call([Result("a", 1, True)])
    yield call([Result("a", 1, True), Result("b", 3.5, True), Result("c", 2, True)])
    yield call([Result("a", 2, True), Result("b", 2.0, True)])
    yield call([Result("a", 9, False), Result("b", 0, True)])
    yield call([Result("ä", 0, True), Result("b", -1, True), Result("c", 0, True)])
    yield call((Result("a", float("inf"), True), Result("b", 10**400, True)))
    yield call([Result("a", 1, 1), Result("b", 2, "yes"), Result("c", 3, "")])
    yield call([Result("a", 1, True), Result("b", "2", True)])
    yield call([("a", 1, True)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([Result(f"test_{i}", i * i * 7919 % 1000003 / 8, True) for i in range(n)])
