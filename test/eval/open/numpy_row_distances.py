import numpy as np


def numpy_row_distances(points, centre):
    """The Euclidean distance of every row of a float array from the centre."""
    distances = np.zeros(points.shape[0])
    for i in range(points.shape[0]):
        total = 0.0
        for j in range(points.shape[1]):
            total += (points[i, j] - centre[j]) ** 2
        distances[i] = np.sqrt(total)
    return distances


# ==== exam ====
TARGET = "numpy_row_distances"
KIND = "numpy row by row"
IMPROVABLE = True
WHY = "Two Python loops over the elements of an array; one vector expression does it."
REQUIRES = "numpy"
SIZES = (50, 200, 1000)


def calls():
    yield call(np.zeros((0, 2)), np.zeros(2))
    yield call(np.zeros((3, 0)), np.zeros(0))
    yield call(np.array([[3.0, 4.0], [0.0, 0.0]]), np.array([0.0, 0.0]))
    yield call(np.array([[1.0, 2.0, 3.0]]), np.array([1.0, 2.0, 3.0]))
    yield call(np.array([[0.1], [0.2]]), np.array([0.3]))
    yield call(np.array([[1e-8, 1e8]]), np.array([-1e8, 1e-8]))
    yield call(np.array([[np.nan, 1.0], [1.0, 1.0]]), np.array([1.0, 1.0]))
    yield call(np.array([[np.inf, 1.0]]), np.array([1.0, 1.0]))
    yield call(np.arange(12.0).reshape(4, 3)[::2], np.ones(3))
    yield call(np.asfortranarray(np.arange(6.0).reshape(3, 2)), np.array([0.5, -0.5]))
    yield call(None, np.zeros(2))
    yield call(np.zeros(3), np.zeros(3))


def sized(n):
    return call(np.arange(8.0 * n).reshape(n, 8) % 17, np.arange(8.0))
