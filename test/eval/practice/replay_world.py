Tile = tuple[int, int]


def replay_world(world: dict[Tile, str], changes: list[tuple[Tile, str | None]]) -> dict[Tile, str]:
    """The world of a saved game after all changes. None digs the block away. The given world stays as it is."""
    current = dict(world)
    for tile, block in changes:
        following = dict(current)
        if block is None:
            following.pop(tile, None)
        else:
            following[tile] = block
        current = dict(following)
    return current


# ==== exam ====
TARGET = "replay_world"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "The whole world is copied twice for every change although nobody sees the steps; one copy at the start is enough."
SIZES = (50, 200, 800)


def calls():
    yield call({}, [])
    yield call({(0, 0): "grass"}, [])
    yield call({(0, 0): "grass"}, [((0, 1), "stone"), ((0, 0), None)])
    yield call({(0, 0): "grass", (1, 0): "sand"}, [((0, 0), None), ((0, 0), "water")])
    yield call({(0, 0): "grass", (1, 0): "sand"}, [((0, 0), "water"), ((0, 0), "lava")])
    yield call({}, [((5, 5), None)])
    yield call({}, [((5, 5), "é"), ((5, 5), None), ((5, 5), "")])
    yield call({"spawn": "bed"}, iter([("spawn", None), ("home", "bed")]))
    yield call({(0, 0): "grass"}, ((((0, 0)), "dirt"),))
    yield call([((0, 0), "grass")], [((0, 0), "dirt")])
    yield call({}, [((0, 0),)])
    yield call({}, [([0, 0], "stone")])
    yield call({}, [None])
    yield call(None, [])
    yield call({}, None)


def sized(n):
    return call({(i % 20, i // 20): "stone" for i in range(n // 2)}, [((i * 7 % 25, i % 31), None if i % 3 == 0 else "dirt") for i in range(n)])
