class Pyramid:
    """Cannon balls stacked in a pyramid with a square base."""

    def __init__(self, layers: int):
        self.layers = layers

    def balls(self) -> int:
        """How many balls the pyramid holds: 1 + 4 + 9 + ..."""
        count = 0
        for side in range(1, self.layers + 1):
            count += side * side
        return count


# ==== exam ====
TARGET = "Pyramid.balls"
KIND = "closed form"
IMPROVABLE = True
WHY = "The sum of the squares up to n is n(n+1)(2n+1)/6, where n is not negative."
SIZES = (1000, 5000, 50000)


def changed(pyramid):
    before = pyramid.balls()
    pyramid.layers += 1
    return before, pyramid.balls()


def calls():
    yield call(Pyramid(0))
    yield call(Pyramid(1))
    yield call(Pyramid(2))
    yield call(Pyramid(10))
    yield call(Pyramid(-1))
    yield call(Pyramid(-7))
    yield call(Pyramid(True))
    yield call(Pyramid(2.0))
    yield call(Pyramid("3"))
    yield call(Pyramid(None))
    yield call(Pyramid([]))
    yield run(changed, Pyramid(3))


def sized(n):
    return call(Pyramid(n))
