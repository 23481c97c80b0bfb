def best_cell(grid):
    """(points, row, column) of the cell with the most points, the first one in reading order; None for an empty grid."""
    best = None
    best_row = best_column = 0
    for row in range(len(grid)):
        for column in range(len(grid[row])):
            if best is None or grid[row][column] > best:
                best = grid[row][column]
                best_row = row
                best_column = column
    if best is None:
        return None
    return best, best_row, best_column


# ==== exam ====
TARGET = "best_cell"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Each cell is fetched through two indexes; enumerate hands out rows and cells."
SIZES = (30, 100, 300)


def calls():
    yield call([])
    yield call([[], []])
    yield call([[5]])
    yield call([[1, 2], [3, 4]])
    yield call([[3, 9], [9, 3]])
    yield call([[0, 0], [0]])
    yield call([[-3, -1], [], [-2]])
    yield call(((1, 2.5), (2, 0)))
    yield call([[1, True], [1.0]])
    yield call(["ab", "éa"])
    yield call([[1, "2"]])
    yield call([[1], None])
    yield call([5])
    yield call(None)


def sized(n):
    return call([[(row * 31 + column * 7919) % 997 for column in range(n)] for row in range(n)])
