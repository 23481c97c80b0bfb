import numpy as np


def numpy_category_means(labels, values, count):
    """The mean of the values of each label 0 … count-1; nan where a label has none."""
    means = np.full(count, np.nan)
    for label in range(count):
        total = 0.0
        members = 0
        for i in range(len(labels)):
            if labels[i] == label:
                total += values[i]
                members += 1
        if members:
            means[label] = total / members
    return means


# ==== exam ====
TARGET = "numpy_category_means"
KIND = "numpy row by row"
IMPROVABLE = True
WHY = "All values are read once per label in Python; bincount, or one mask per label, adds them in C."
REQUIRES = "numpy"
SIZES = (50, 200, 800)


def calls():
    yield call(np.array([], dtype=int), np.array([]), 2)
    yield call(np.array([0, 1, 0]), np.array([1.0, 2.0, 4.0]), 2)
    yield call(np.array([0, 0]), np.array([1.0, 2.0]), 3)
    yield call(np.array([5, -1, 0]), np.array([1.0, 2.0, 3.0]), 1)
    yield call(np.array([0, 1]), np.array([1.0, np.nan]), 2)
    yield call(np.array([0, 1]), np.array([np.inf, -np.inf]), 2)
    yield call(np.array([0, 0, 1]), np.array([1, 2, 3]), 2)
    yield call(np.array([0, 1]), np.array([1.0, 2.0]), 0)
    yield call(np.array([1, 0]), np.array([1.0, 2.0, 3.0]), 2)
    yield call(np.array([1, 1, 0])[::-1], np.array([1.0, 2.0, 3.0]), 2)
    yield call(np.array([0]), np.array([1.0]), -1)
    yield call(None, np.array([1.0]), 1)
    yield call(np.array([0, 1]), np.array([1.0]), 2)


def sized(n):
    return call(np.arange(n) % 20, np.arange(n) / 8.0, 20)
