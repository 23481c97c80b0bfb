from dataclasses import dataclass


@dataclass
class Enemy:
    name: str
    x: int
    y: int
    health: int


class Tower:
    def __init__(self, x, y, reach):
        self.x = x
        self.y = y
        self.reach = reach

    def distance(self, enemy):
        """Square of the distance, in fields."""
        return (enemy.x - self.x) ** 2 + (enemy.y - self.y) ** 2

    def target(self, enemies):
        """Whom to shoot at: the nearest enemy within reach, of several the weakest. None if all are too far away."""
        near = [enemy for enemy in enemies if self.distance(enemy) <= self.reach ** 2]
        if not near:
            return None
        near.sort(key=lambda enemy: (self.distance(enemy), enemy.health))
        return near[0]


# ==== exam ====
TARGET = "Tower.target"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All enemies within reach are sorted for the first one, and each distance is computed twice; min needs one pass."
SIZES = (200, 1000, 4000)


def calls():
    yield call(Tower(0, 0, 5), [])
    yield call(Tower(0, 0, 5), [Enemy("orc", 3, 4, 10)])
    yield call(Tower(0, 0, 5), [Enemy("orc", 4, 4, 10)])
    yield call(Tower(2, 2, 5), [Enemy("orc", 4, 4, 10), Enemy("elf", 3, 2, 90), Enemy("bat", 9, 9, 1)])
    yield call(Tower(0, 0, 5), [Enemy("a", 1, 0, 9), Enemy("b", 0, 1, 3), Enemy("c", -1, 0, 5)])
    yield call(Tower(0, 0, 5), [Enemy("z", 1, 0, 3), Enemy("a", 0, 1, 3), Enemy("z", 1, 0, 3)])
    yield call(Tower(0, 0, 0), [Enemy("mole", 0, 0, 1)])
    yield call(Tower(0.5, 0.5, 1.5), (Enemy("é", 1, 1, 2), Enemy("ü", 0, 1, 1)))
    yield call(Tower(0, 0, 5), iter([Enemy("a", 2, 0, 9), Enemy("b", 1, 0, 3)]))
    yield call(Tower(0, 0, 5), [Enemy("a", 1, 0, 9), Enemy("b", 0, 1, None)])
    yield call(Tower(0, 0, 5), [Enemy("a", None, 0, 9)])
    yield call(Tower(0, 0, 5), ["orc"])
    yield call(Tower(0, 0, None), [Enemy("a", 1, 0, 9)])
    yield call(Tower(0, 0, 5), None)


def sized(n):
    return call(Tower(50, 50, 60), [Enemy(f"orc {i}", i * 7919 % 101, i * 104729 % 103, 1 + i % 40) for i in range(n)])
