import copy


class Drawing:
    """A drawing of points with undo. Points are (x, y) tuples of numbers."""

    def __init__(self):
        self.points = []
        self.undone = []

    def draw(self, points):
        """Adds points one after the other; every step can be undone. Gives back the number of steps."""
        for x, y in points:
            self.undone.append(copy.deepcopy(self.points))
            self.points.append((float(x), float(y)))
        return len(self.undone)

    def undo(self):
        self.points = self.undone.pop()


# ==== exam ====
TARGET = "Drawing.draw"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "Tuples of two floats are copied deeply at every step; a copy of the list keeps the steps apart as well."
SIZES = (10, 40, 120)


def drawn(*groups):
    drawing = Drawing()
    steps = [drawing.draw(group) for group in groups]
    drawing.undo()
    return steps, drawing


def failing(points):
    drawing = Drawing()
    try:
        drawing.draw(points)
    except Exception as error:
        return type(error).__name__, drawing
    return drawing


def calls():
    yield call(Drawing(), [])
    yield call(Drawing(), [(1, 2), (3, 4)])
    yield call(Drawing(), ["12", ("1.5", "inf")])
    yield call(Drawing(), iter([(0, -0.0), (True, "nan")]))
    yield run(drawn, [(1, 2), (3, 4)], [(5, 6)])
    yield run(drawn, [(1, 1)])
    yield run(drawn, [])
    yield run(failing, [(1, 2), (3, "x")])
    yield run(failing, [(1, 2), (3,)])
    yield run(failing, [(1, 2), None])
    yield run(failing, [("٣", "1_0")])
    yield run(failing, None)
    yield run(failing, [(1, 2), (10**400, 1)])


def sized(n):
    return call(Drawing(), [(i, i / 3) for i in range(n)])
