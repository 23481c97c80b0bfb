from copy import deepcopy


def grid_generations(cells, steps):
    """Conway's life on a grid that does not wrap: all generations from the given one on, as lists of lists of 0 and 1."""
    rows = len(cells)
    columns = len(cells[0]) if rows else 0
    current = [[1 if cell else 0 for cell in row] for row in cells]
    history = [deepcopy(current)]
    for _ in range(steps):
        following = deepcopy(current)
        for y in range(rows):
            for x in range(columns):
                alive = 0
                for dy in (-1, 0, 1):
                    for dx in (-1, 0, 1):
                        if (dy or dx) and 0 <= y + dy < rows and 0 <= x + dx < columns:
                            alive += current[y + dy][x + dx]
                following[y][x] = 1 if alive == 3 or (alive == 2 and current[y][x]) else 0
        current = following
        history.append(deepcopy(current))
    return history


# ==== exam ====
TARGET = "grid_generations"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "Grids of small integers are copied deeply, twice per step; and eight neighbours are bounds-checked for every cell."
SIZES = (5, 10, 20)


def calls():
    yield call([], 3)
    yield call([[]], 2)
    yield call([[1]], 1)
    yield call([[0, 1, 0], [0, 1, 0], [0, 1, 0]], 2)
    yield call([[1, 1], [1, 1]], 1)
    yield call([[0, 1, 0], [0, 0, 1], [1, 1, 1]], 0)
    yield call([[0, 1, 0], [0, 0, 1], [1, 1, 1]], 3)
    yield call((("x", ""), (None, [0])), 1)
    yield call(["ab", "c"], 0)
    yield call([[1, 1], [1]], 1)
    yield call([[1], [1, 1]], 1)
    yield call([[1]], -2)
    yield call([[1]], 1.0)
    yield call([[1]], None)
    yield call(None, 1)
    yield call([None], 1)


def sized(n):
    return call([[(i * j + i) % 3 == 0 for j in range(n)] for i in range(n)], 6)
