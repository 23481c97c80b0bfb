import math

BOLTZMANN = 0.0083144626  # kJ/(mol K)


def boltzmann_populations(energies: list[float], temperature: float = 298.15) -> list[float]:
    """Relative populations of conformers with the given energies in kJ/mol."""
    if temperature <= 0:
        raise ValueError("temperature must be above zero")
    populations = []
    for energy in energies:
        lowest = min(energies)
        partition = sum([math.exp(-(e - lowest) / (BOLTZMANN * temperature)) for e in energies])
        populations.append(math.exp(-(energy - lowest) / (BOLTZMANN * temperature)) / partition)
    return populations


# ==== exam ====
TARGET = "boltzmann_populations"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "Minimum and partition function are the same for every conformer and yet computed for each."
SIZES = (20, 80, 250)


def calls():
    yield call([])
    yield call([3.5])
    yield call([0.0, 0.0])
    yield call([0.0, 2.5, 5.0])
    yield call([5, 2, 9, 2])
    yield call([-10.0, -12.5], 400)
    yield call([0.0, 1e6], temperature=10)
    yield call((1.0, 2.0))
    yield call([1.0], 0)
    yield call([1.0], -5)
    yield call([1.0, "a"])
    yield call([None])
    yield call([1.0], "hot")
    yield call(None)


def sized(n):
    return call([(i * 37 % 101) / 10 for i in range(n)], 310.0)
