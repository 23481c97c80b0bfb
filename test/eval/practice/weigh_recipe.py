import re

ATOMIC_MASS = {"H": 1.008, "C": 12.011, "N": 14.007, "O": 15.999, "Na": 22.990, "S": 32.06, "Cl": 35.45, "K": 39.098}
PART = re.compile(r"([A-Z][a-z]?)(\d*)")


def parse_formula(formula):
    """C6H12O6 -> {"C": 6, "H": 12, "O": 6}"""
    atoms = {}
    end = 0
    for match in PART.finditer(formula):
        if match.start() != end:
            break
        end = match.end()
        symbol, count = match.groups()
        if symbol not in ATOMIC_MASS:
            raise ValueError("unknown element " + symbol + " in " + formula)
        atoms[symbol] = atoms.get(symbol, 0) + int(count or 1)
    if end != len(formula) or not formula:
        raise ValueError("cannot read formula " + repr(formula))
    return atoms


def weigh_recipe(steps):
    """Mass in grams for each step; a step is (formula, amount in moles)."""
    masses = []
    for formula, moles in steps:
        atoms = parse_formula(formula)
        molar = 0.0
        for symbol in atoms:
            molar += ATOMIC_MASS[symbol] * atoms[symbol]
        masses.append((formula, molar * moles))
    return masses


# ==== exam ====
TARGET = "weigh_recipe"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "A recipe names few substances many times, and each time the formula is parsed again."
SIZES = (100, 500, 3000)


def calls():
    yield call([])
    yield call([("H2O", 1)])
    yield call([("H2O", 1), ("NaCl", 0.5), ("H2O", 2)])
    yield call([("CH3COOH", 1.5), ("C2H4O2", 1.5)])
    yield call([("O", 0), ("O2", -1)])
    yield call([("C0", 3)])
    yield call([("Xx2", 1)])
    yield call([("H2O", 1), ("h2o", 1)])
    yield call([("H2O", 1), ("", 1)])
    yield call([("H2-O", 1)])
    yield call([("H2O", 1), (None, 1)])
    yield call([("H2O", "a")])
    yield call([("H2O",)])
    yield call(iter([("K2S", 2), ("K2S", 3)]))
    yield call(None)


def sized(n):
    formulas = ["C6H12O6", "H2O", "NaCl", "C8H10N4O2", "KNO3", "H2SO4"]
    return call([(formulas[i * i % 6], i / 8) for i in range(n)])
