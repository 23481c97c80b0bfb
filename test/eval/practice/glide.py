def glide(position, velocity, friction, walls, pushes):
    """Where a puck on ice ends up after a push in every tick of the game: (position, velocity). Walls throw it back."""
    low, high = walls
    for push in pushes:
        velocity = velocity * friction + push
        position += velocity
        if not low <= position <= high:
            velocity = -velocity
            position += velocity
    return position, velocity


# ==== exam ====
TARGET = "glide"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "Each tick rounds and the next one starts from there: powers and geometric series give other digits and other bounces."
SIZES = (1000, 10000, 80000)


def calls():
    yield call(0.0, 1.0, 0.9, (-5, 5), [])
    yield call(0.0, 1.0, 0.9, (-5, 5), [0, 0, 0, 0, 0])
    yield call(0, 8, 1, (0, 20), [0, 1, 0, -1, 0, 2, 0])
    yield call(10, 8, 0.5, (0, 15), (1, 2, 3))
    yield call(1e16, 1.0, 1.0, (0, 1e17), [0.0] * 6)
    yield call(1e16, 3.0, 0.7, (0, 1e17), [0.3] * 8)
    yield call(0.1, 0.2, 1.1, (-1.0, 1.0), [0.1, -0.1] * 20)
    yield call(0.0, 1e300, 1e10, (0, 1), [0, 0, 1e308])
    yield call(0.0, float("nan"), 0.5, (0, 1), [1, 2])
    yield call(0.0, float("inf"), 0.5, (0, 1), [1, 2, float("-inf")])
    yield call(0.3, 0.1, 1.0, (0.0, 0.6), iter([0.1] * 10))
    yield call(0, 1, 1, (0, 1, 2), [3])
    yield call(0.0, 1.0, 0.9, (-5, 5), [1, "2"])
    yield call(0.0, 1.0, 0.9, (-5, 5), None)
    yield call(0.0, None, 0.9, (-5, 5), [2])
    yield call(0.0, 1.0, 0.9, None, [])


def sized(n):
    return call(0.0, 3.0, 0.999, (-40.0, 100.0), [(i * 37 % 11 - 5) / 7 for i in range(n)])
