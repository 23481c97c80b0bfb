def coalitions(seats, needed, party=0):
    """Number of ways to choose among the parties from that index on so that they bring the seats that are needed."""
    if party == len(seats):
        return 1 if needed <= 0 else 0
    with_it = coalitions(seats, needed - seats[party], party + 1)
    without_it = coalitions(seats, needed, party + 1)
    return with_it + without_it


def majority_coalitions(seats):
    """In how many ways the parties of a parliament can form a majority. `seats` has one whole number per party."""
    if any(count < 0 for count in seats):
        raise ValueError("a party has no fewer than 0 seats")
    return coalitions(seats, sum(seats) // 2 + 1)


# ==== exam ====
TARGET = "majority_coalitions"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "Different choices lead to the same party with the same need; remembered, it is not exponential."
SIZES = (8, 11, 15)


def calls():
    yield call([])
    yield call([0])
    yield call([1])
    yield call([50, 50])
    yield call([40, 35, 25])
    yield call([60, 30, 10])
    yield call((3, 3, 3, 3, 3))
    yield call([0, 0, 0])
    yield call([208, 152, 120, 85, 64, 33, 28, 10])
    yield call([10**9, 1, 1])
    yield call([5, -1])
    yield call(["5"])
    yield call([None, 3])
    yield call(None)


def sized(n):
    return call([3 + i % 6 for i in range(n)])
