def spiral_diagonals(size: int) -> int:
    """The sum of both diagonals of the number spiral with `size` rows (an odd number)."""
    if size < 1 or size % 2 == 0:
        raise ValueError("size must be odd and positive")
    total = 1
    corner = 1
    for ring in range(3, size + 1, 2):
        for _ in range(4):
            corner += ring - 1
            total += corner
    return total


# ==== exam ====
TARGET = "spiral_diagonals"
KIND = "closed form"
IMPROVABLE = True
WHY = "The sum is a polynomial of third degree in size."
SIZES = (1001, 20001, 100001)


def calls():
    yield call(1)
    yield call(3)
    yield call(5)
    yield call(7)
    yield call(9)
    yield call(101)
    yield call(1001)
    yield call(0)
    yield call(4)
    yield call(-3)
    yield call("5")
    yield call(None)


def sized(n):
    return call(n)
