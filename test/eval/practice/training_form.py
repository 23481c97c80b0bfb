def training_form(loads, fitness=0.0, fatigue=0.0, slow=0.976, fast=0.867):
    """
    Fitness and fatigue after a time of training, day by day: each fades by its own factor and gains by the day's load.
    Gives back both, and the form, which is their difference.
    """
    for load in loads:
        fitness = fitness * slow + load
        fatigue = fatigue * fast + load
    return fitness, fatigue, fitness - fatigue


# ==== exam ====
TARGET = "training_form"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "Each day builds on the rounded result of the day before; powers and sums in another order round, overflow and cancel differently."
SIZES = (2000, 10000, 60000)


class Load:
    def __radd__(self, other):
        print("added to", other)
        return other + 1


def broken():
    yield 50.0
    raise OSError("watch is empty")


def calls():
    yield call([])
    yield call([100])
    yield call([100.0, 0, 50.5, 0.1, 0.2, 0.3])
    yield call([1e16, 1.0, -1e16, 1.0], slow=1.0, fast=1.0)
    yield call([0.1] * 10 + [1e17, -1e17, 3.0], 0.0, 0.0, 1.0, 0.5)
    yield call([1e308, 1e308, -1e308], 0.0, 0.0, 1.0, 0.9)
    yield call([float("inf"), 1, float("-inf")])
    yield call([float("nan")])
    yield call([-0.0, -0.0], -0.0, -0.0)
    yield call([1, 2, 3], 0, 0, 2, 3)
    yield call([10**400], 0, 0, 1, 1)
    yield call([10**400])
    yield call([1e-320, 5e-324], 0.0, 0.0, 0.5, 0.25)
    yield call([1e10, -1e10, 7.0] * 3, 5, 5.0, 1, -1.0)
    yield call([3 + 4j, 1])
    yield call([Load(), Load()], 1.5)
    yield call(iter([1.5, True]), fast=0)
    yield call(broken())
    yield call([10, "20"])
    yield call([], "fit", "tired")
    yield call(None)


def sized(n):
    return call([40.0 + i * 7919 % 83 / 3 for i in range(n)])
