def matrix_product(left, right):
    """The product of two matrices given as lists of rows of whole numbers."""
    if len(left[0]) != len(right):
        raise ValueError("columns of the left matrix must match rows of the right one")
    result = []
    for i in range(len(left)):
        row = []
        for j in range(len(right[0])):
            total = 0
            for k in range(len(right)):
                total += left[i][k] * right[k][j]
            row.append(total)
        result.append(row)
    return result


# ==== exam ====
TARGET = "matrix_product"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Three loops over indexes where columns once transposed and zip do the same multiplications in the same order."
SIZES = (8, 20, 45)


def calls():
    yield call([[1]], [[2]])
    yield call([[1, 2], [3, 4]], [[5, 6], [7, 8]])
    yield call([[1, 2, 3]], [[1], [2], [3]])
    yield call([[0.5, -1.0]], [[2.0, 0.0], [0.25, -0.0]])
    yield call(((1, 2), (3, 4)), ((1, 0), (0, 1)))
    yield call([[10**20]], [[10**20]])
    yield call([[True, False]], [[True], [True]])
    yield call([[1, 2]], [["a"], ["b"]])
    yield call([[2]], [["a"]])
    yield call([[1, 2]], [[1]])
    yield call([], [[1]])
    yield call([[1]], [])
    yield call([[]], [])
    yield call([[1, 2], [3]], [[1], [1]])
    yield call([[1, 2]], [[1, 2], [3]])
    yield call([[None]], [[1]])
    yield call(None, [[1]])
    yield call([[1e308, -1e308]], [[10.0], [10.0]])


def sized(n):
    return call([[i * j % 7 for j in range(n)] for i in range(n)], [[i + j for j in range(n)] for i in range(n)])
