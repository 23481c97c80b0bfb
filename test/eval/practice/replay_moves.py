import copy


def replay_moves(board: list[list[str]], moves: list[tuple[tuple[int, int], tuple[int, int]]]) -> list[list[list[str]]]:
    """
    The positions of a game for the viewer: the board before the first move and after each one.

    Fields are one letter each, "." is an empty one. A move takes what stands on its first
    field to its second; whatever stood there is gone. The given board stays as it is.
    """
    positions = [copy.deepcopy(board)]
    for (from_row, from_column), (to_row, to_column) in moves:
        position = copy.deepcopy(positions[-1])
        piece = position[from_row][from_column]
        if piece == ".":
            raise ValueError(f"nothing stands on {from_row}, {from_column}")
        position[from_row][from_column] = "."
        position[to_row][to_column] = piece
        positions.append(position)
    return positions


# ==== exam ====
TARGET = "replay_moves"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "A board is a list of lists of texts: copying its rows is enough, deepcopy visits every field in Python."
SIZES = (10, 40, 150)


def calls():
    yield call([["K", "."], [".", "k"]], [])
    yield call([["K", "."], [".", "k"]], [((0, 0), (0, 1))])
    yield call([["K", "."], [".", "k"]], [((0, 0), (1, 1)), ((1, 1), (1, 0))])
    yield call([["K", ".", "♞"]], [((0, 2), (0, 1)), ((0, 1), (0, 0))])
    yield call([["K", "."]], [((0, 0), (0, 0))])
    yield call([["K", "."]], [((0, -2), (0, -1))])
    yield call([["K", "."]], [((0, 1), (0, 0))])
    yield call([["K", "."]], [((0, 0), (0, 1)), ((0, 0), (0, 1))])
    yield call([["K", "."]], [((0, 0), (3, 1))])
    yield call([["K", "."]], [((0, 0), (0, 9))])
    yield call([["K", "."]], iter([((0, 0), (0, 1))]))
    yield call([["K", "."]], [((0, 0),)])
    yield call([["K", "."]], [(0, 1)])
    yield call([["K", "."]], None)
    yield call([], [])
    yield call([], [((0, 0), (0, 1))])


def sized(n):
    board = [["." for _ in range(8)] for _ in range(8)]
    board[0][0] = "R"
    board[7] = list("rnbqkbnr")
    return call(board, [((0, i % 8), (0, (i + 1) % 8)) for i in range(n)])
