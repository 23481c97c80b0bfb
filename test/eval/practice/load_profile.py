from typing import Iterable, List, NamedTuple


class Step(NamedTuple):
    kilowatts: float
    quarters: int


def load_profile(steps: Iterable[Step], idle: int = 0) -> List[float]:
    """The planned load of a pumping station as one value per quarter of an hour.

    After each step the pumps rest for `idle` quarters.
    """
    profile = []
    for step in steps:
        if step.quarters < 0:
            raise ValueError(f"a step cannot last {step.quarters} quarters")
        for _ in range(step.quarters):
            profile.append(step.kilowatts)
        for _ in range(idle):
            profile.append(0.0)
    return profile


# ==== exam ====
TARGET = "load_profile"
KIND = "append loop"
IMPROVABLE = True
WHY = "Each quarter is appended by itself; a repeated list per step, or at least a comprehension, does it without."
SIZES = (100, 1000, 6000)


def calls():
    yield call([])
    yield call([Step(5.5, 3)])
    yield call([Step(5.5, 3), Step(0, 1), Step(5.5, 2)])
    yield call([Step(5.5, 0), Step(7, 1)])
    yield call([Step(5.5, 2), Step(7, 1)], 2)
    yield call([Step(5.5, 0)], idle=1)
    yield call((Step(None, 1), Step("max", 2)), 1)
    yield call(iter([Step(1, 1), Step(2, 2)]), 1)
    yield call([Step(1, 1)], -2)
    yield call([Step(1, 1), Step(2, -1)])
    yield call([Step(1, None)])
    yield call([Step(1, 1.5)])
    yield call([(1, 2)])
    yield call([Step(1, 1)], "2")
    yield call(None)


def sized(n):
    return call([Step(i * 7 % 90 + 0.5, i % 12 + 4) for i in range(n)], 2)
