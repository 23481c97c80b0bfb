from dataclasses import dataclass, field


@dataclass
class Barn:
    name: str
    readings: list = field(default_factory=list)
    closed: bool = False

    def export(self):
        return [(self.name, hour, celsius) for hour, celsius in enumerate(self.readings)]


def all_readings(barns):
    """The temperatures of all open barns as one table for the vet's spreadsheet."""
    table = []
    for barn in barns:
        if barn.closed:
            continue
        table = table + barn.export()
    return table


# ==== exam ====
TARGET = "all_readings"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "The whole table is copied for each barn; extend only adds."
SIZES = (50, 250, 1000)


def calls():
    yield call([])
    yield call([Barn("north")])
    yield call([Barn("north", [20, 21]), Barn("south", [19])])
    yield call([Barn("north", [20], closed=True), Barn("süd", [19.5, None])])
    yield call([Barn("north", [20]), Barn("north", [20])])
    yield call((Barn("a", [1]), Barn("b", (2, 3))))
    yield call(iter([Barn("a", [1]), Barn("b", [2])]))
    yield call([Barn("a", "xy")])
    yield call([Barn("a", None)])
    yield call([Barn("a", [1]), None])
    yield call(None)
    yield call([Barn(None, [[1], [2]])])


def sized(n):
    return call([Barn(f"barn {i}", [18, 19, 20, 19, 18, 17]) for i in range(n)])
