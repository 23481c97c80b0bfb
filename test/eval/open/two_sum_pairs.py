def two_sum_pairs(numbers: list[int], target: int) -> list[tuple[int, int]]:
    """Positions (i, j), i < j, of all pairs that add up to the target, ordered by i and then by j."""
    pairs = []
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            if numbers[i] + numbers[j] == target:
                pairs.append((i, j))
    return pairs


# ==== exam ====
TARGET = "two_sum_pairs"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "Every pair is added and compared; the positions of each number in a dictionary give the partners directly."
SIZES = (50, 150, 400)


def calls():
    yield call([], 0)
    yield call([1], 2)
    yield call([1, 1], 2)
    yield call([1, 2, 3, 4, 5], 6)
    yield call([3, 3, 3, 3], 6)
    yield call([0, -1, 1, 0, 2, -2], 0)
    yield call([10**20, -(10**20), 1], 1)
    yield call([2, 4, 6], 7)
    yield call((5, 1, 5), 6)
    yield call([1, 5, 1, 5, 1], 6)
    yield call([4, -4, 4], 8)
    yield call(None, 1)
    yield call([1, None], 1)
    yield call([1, "a"], 3)


def sized(n):
    return call([i * 7919 % 1009 for i in range(n)], 1000)
