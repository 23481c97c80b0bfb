def island_routes(island, row=0, column=0):
    """In how many ways one can walk to the bottom right corner, going only east or south; `~` is water.

    Lesson 7: recursion. Draw the calls for a 3 x 3 island before you run it.
    """
    if row == len(island) or column == len(island[row]):
        return 0
    if island[row][column] == "~":
        return 0
    if row == len(island) - 1 and column == len(island[row]) - 1:
        return 1
    return island_routes(island, row + 1, column) + island_routes(island, row, column + 1)


# ==== exam ====
TARGET = "island_routes"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The routes from one field are counted again for every way that leads to it; counted once per field it is no longer exponential."
SIZES = (4, 6, 9)


def calls():
    yield call([])
    yield call(["."])
    yield call(["~"])
    yield call(["..", ".."])
    yield call(["...", "...", "..."])
    yield call(["...", ".~.", "..."])
    yield call(["..~", ".~.", "~.."])
    yield call(["....."])
    yield call([".", ".", "."])
    yield call([".~", ".~"])
    yield call([[".", "^"], ["#", "."]])
    yield call(("....", "..~.", "...."), 1, 1)
    yield call(["...", "..."], column=2)
    yield call(["...", "...", "..."], row=2)
    yield call([5])
    yield call(None)


def sized(n):
    return call(["." * n for _ in range(n)])
