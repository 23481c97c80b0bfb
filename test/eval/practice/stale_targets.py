from dataclasses import dataclass, field


@dataclass
class Target:
    name: str
    built: float
    inputs: list = field(default_factory=list)


def stale_targets(targets: list) -> list:
    """Names of the targets that have an input changed since they were built; those without inputs never are."""
    stale = []
    for target in targets:
        built = target.built
        if any([changed > built for _, changed in target.inputs]):
            stale.append(target.name)
    return stale


# ==== exam ====
TARGET = "stale_targets"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "The list looks at every input although the first changed one decides."
SIZES = (20, 100, 400)


def calls():
    yield call([])
    yield call([Target("a", 1)])
    yield call([Target("a", 1, [("x", 2)]), Target("b", 2, [("x", 2)])])
    yield call([Target("a", 5.5, [("x", 1), ("y", 6), ("z", 2)])])
    yield call([Target("a", 5, [("x", 1), ("y", 2)])])
    yield call([Target("a", 0, [("x", 1)]), Target("a", 0, [("x", 1)])])
    yield call([Target("a", float("nan"), [("x", 1)])])
    yield call((Target("ü", 0, (("x", 1),)),))
    yield call(iter([Target("a", 0, [("x", float("inf"))])]))
    yield call([Target("a", "now", [("x", 1)])])
    yield call([Target("a", 0, [("x",)])])
    yield call([Target("a", 0, None)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([Target(f"t{i}", i, [(f"f{k}", i + 3 - (k % 4)) for k in range(200)]) for i in range(n)])
