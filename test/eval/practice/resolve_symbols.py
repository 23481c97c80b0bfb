class Scopes:
    """Nested scopes of a small compiler, the innermost last."""

    def __init__(self):
        self.scopes = [{}]

    def enter(self):
        self.scopes.append({})

    def leave(self):
        if len(self.scopes) == 1:
            raise RuntimeError("the global scope stays")
        self.scopes.pop()

    def define(self, name, symbol):
        self.scopes[-1][name] = symbol

    def resolve(self, names):
        """The symbol of each name, seen from the innermost scope."""
        symbols = []
        for name in list(names):
            for scope in list(reversed(self.scopes[:])):
                table = dict(scope)
                if name in table:
                    symbols.append(table[name])
                    break
            else:
                raise NameError(f"unknown name {name}")
        return list(symbols)


# ==== exam ====
TARGET = "Scopes.resolve"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "Each look-up copies the list of scopes and whole symbol tables, only to read them."
SIZES = (50, 250, 900)


def scopes(*levels):
    made = Scopes()
    for number, level in enumerate(levels):
        if number:
            made.enter()
        for name, symbol in level.items():
            made.define(name, symbol)
    return made


def twice(made, names):
    before = made.resolve(names)
    made.enter()
    made.define("x", "new")
    after = made.resolve(names)
    made.leave()
    return before, after, made.resolve(names), before is after


def calls():
    yield call(scopes(), [])
    yield call(scopes({"x": 1}), ["x", "x"])
    yield call(scopes({"x": 1, "y": 2}, {"x": 3}), ["x", "y"])
    yield call(scopes({"x": 1}, {}, {"x": None}), ["x"])
    yield call(scopes({"x": [1]}), ("x",))
    yield call(scopes({"x": 1, "ß": 2}, {"y": 3}), "xßy")
    yield call(scopes({"x": 1}), ["x", "y", "z"])
    yield call(scopes(), ["x"])
    yield call(scopes({"x": 1}), iter(["x"]))
    yield call(scopes({"x": 1}), [["x"]])
    yield call(scopes({"x": 1}), None)
    yield run(twice, scopes({"x": 1, "y": 2}), ["y", "x"])


def sized(n):
    tables = [{f"{letter}{i}": i for i in range(n)} for letter in "abc"]
    return call(scopes(*tables), [f"{'abc'[i % 3]}{i}" for i in range(n)])
