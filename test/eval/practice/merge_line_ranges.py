from typing import List, Tuple

Range = Tuple[int, int]


def merge_line_ranges(ranges: List[Range]) -> List[Range]:
    """Merges covered line ranges (first, last) that overlap or touch; sorted by first line."""
    merged = []
    for first, last in ranges:
        if first > last:
            raise ValueError(f"bad range {first}-{last}")
        merged.append((first, last))

    again = True
    while again:
        again = False
        for i in range(len(merged)):
            for j in range(i + 1, len(merged)):
                a, b = merged[i], merged[j]
                if a[0] <= b[1] + 1 and b[0] <= a[1] + 1:
                    merged[i] = (min(a[0], b[0]), max(a[1], b[1]))
                    del merged[j]
                    again = True
                    break
            if again:
                break
    merged.sort()
    return merged


# ==== exam ====
TARGET = "merge_line_ranges"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "All pairs are compared again after each merge; sorted ranges merge in one pass."
SIZES = (20, 60, 130)


def calls():
    yield call([])
    yield call([(3, 3)])
    yield call([(1, 5), (1, 5)])
    yield call([(1, 5), (6, 9)])
    yield call([(1, 5), (7, 9)])
    yield call([(10, 20), (1, 30), (12, 13)])
    yield call([(8, 9), (1, 2), (4, 5), (3, 3)])
    yield call([(-5, -1), (0, 0), (7, 7), (5, 5), (6, 6)])
    yield call([[4, 6], [1, 2]])
    yield call([(5, 4)])
    yield call([(1, 2), (9, 3), (8, 1)])
    yield call([(1, 2, 3)])
    yield call(None)


def sized(n):
    return call([(i * 37 % n * 10, i * 37 % n * 10 + (12 if i % 4 == 0 else 5)) for i in range(n)])
