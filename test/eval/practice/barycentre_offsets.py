from collections import namedtuple

Body = namedtuple("Body", "name mass x y")


def barycentre_offsets(bodies):
    """Where each body stands as seen from the common centre of mass."""
    offsets = []
    for body in bodies:
        mass = sum(other.mass for other in bodies)
        centre_x = sum(other.mass * other.x for other in bodies) / mass
        centre_y = sum(other.mass * other.y for other in bodies) / mass
        offsets.append((body.name, body.x - centre_x, body.y - centre_y))
    return offsets


# ==== exam ====
TARGET = "barycentre_offsets"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "The centre is the same for all bodies; computed once before the loop, everything is linear."
SIZES = (20, 80, 200)


def calls():
    yield call([])
    yield call([Body("sun", 10, 3, 4)])
    yield call([Body("sun", 3, 0, 0), Body("earth", 1, 8, -4)])
    yield call([Body("a", 1.5, 1.25, 2), Body("b", 2.5, -7, 0.5), Body("c", 4, 0, 0)])
    yield call([Body("a", 1, 5, 5), Body("a", 1, 5, 5)])
    yield call((Body("é", 2, 1, 1), Body("ü", 2, 3, 3)))
    yield call([Body("antimatter", -1, 4, 4), Body("b", 3, 0, 2)])
    yield call([Body("light", 0, 1, 1)])
    yield call([Body("a", 1, 1, 1), Body("b", -1, 2, 2)])
    yield call([Body("a", 1, None, 1)])
    yield call([Body("a", None, 1, 1), Body("b", 1, 1, 1)])
    yield call([Body("a", 1, 1, 1), "b"])
    yield call([("a", 1, 1, 1)])
    yield call(None)


def sized(n):
    return call([Body(f"body {i}", 1 + i % 7, i * 37 % 101 / 2, i * 53 % 97 / 4) for i in range(n)])
