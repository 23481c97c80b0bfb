from typing import Optional


def partition_count(amount: int, largest: Optional[int] = None) -> int:
    """In how many ways an amount can be written as a sum of positive numbers up to `largest`, without regard to order."""
    if largest is None:
        largest = amount
    if amount == 0:
        return 1
    if amount < 0 or largest <= 0:
        return 0
    return partition_count(amount - largest, largest) + partition_count(amount, largest - 1)


# ==== exam ====
TARGET = "partition_count"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "Overlapping sub-problems (amount, largest) are solved many times over."
SIZES = (10, 18, 26)


def calls():
    yield call(0)
    yield call(1)
    yield call(4)
    yield call(10)
    yield call(10, 3)
    yield call(10, 1)
    yield call(10, 0)
    yield call(10, -2)
    yield call(-1)
    yield call(3, 100)
    yield call(5, largest=5)
    yield call(True)
    yield call("5")
    yield call(None)
    yield call(5, "2")
    yield call(0, "2")
    yield call([1], 2)
    yield call(0, 5)


def sized(n):
    return call(n)
