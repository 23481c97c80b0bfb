import copy


class Reactor:
    """Well-stirred reactor: concentrations in mol/l, first-order reactions."""

    def __init__(self, concentrations: dict[str, float]):
        self.state: dict[str, float] = {str(name): float(c) for name, c in concentrations.items()}
        self.reactions: list[tuple[str, str, float]] = []

    def add_reaction(self, source: str, product: str, rate: float) -> None:
        for species in (source, product):
            if species not in self.state:
                raise KeyError(f"unknown species {species}")
        self.reactions.append((source, product, rate))

    def run(self, steps: int, dt: float = 0.1) -> list[dict[str, float]]:
        """Integrates and returns the state before the first and after each step."""
        history = [copy.deepcopy(self.state)]
        for _ in range(steps):
            before = copy.deepcopy(self.state)
            for source, product, rate in self.reactions:
                amount = before[source] * rate * dt
                self.state[source] -= amount
                self.state[product] += amount
            history.append(copy.deepcopy(self.state))
        return history


# ==== exam ====
TARGET = "Reactor.run"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "The state is a dictionary of floats by the constructor, for which dict.copy does."
SIZES = (5, 40, 200)


def reactor(concentrations, *reactions):
    made = Reactor(concentrations)
    for reaction in reactions:
        made.add_reaction(*reaction)
    return made


def twice(made):
    return made.run(1), made.run(2, 0.5), made


def calls():
    yield call(reactor({}), 3)
    yield call(reactor({"A": 1}), 0)
    yield call(reactor({"A": 1, "B": 0}, ("A", "B", 0.5)), 3)
    yield call(reactor({"A": 1, "B": "2.5"}, ("A", "B", 0.5), ("B", "A", 0.25)), 4, 0.01)
    yield call(reactor({"A": 1, "B": 0}, ("A", "A", 0.5)), steps=2, dt=1)
    yield call(reactor({"A": 1, "B": 0}, ("A", "B", 0.5)), -2)
    yield call(reactor({"A": 1, "B": 0}, ("A", "B", 0.5)), "3")
    yield call(reactor({"A": 1, "B": 0}, ("A", "B", "fast")), 2)
    yield call(reactor({"A": float("inf"), "B": 0}, ("A", "B", 0.5)), 2)
    yield call(reactor({"H₂O": 55.5, 1: 2}, ("1", "H₂O", 2.0)), 2)
    yield run(lambda: twice(reactor({"A": 1, "B": 0}, ("A", "B", 0.5))))
    yield run(lambda: reactor({"A": 1}, ("A", "Z", 0.5)))


def sized(n):
    names = [f"S{i}" for i in range(20)]
    return call(reactor({name: 1.0 for name in names}, ("S0", "S1", 0.3), ("S1", "S2", 0.1)), n)
