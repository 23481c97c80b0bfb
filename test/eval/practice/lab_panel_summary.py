class Panel:
    def __init__(self, name, analytes):
        self.name = name
        self._analytes = list(analytes)

    @property
    def analytes(self):
        return list(self._analytes)


def summarize(panel, results):
    """(analyte, lowest, highest) for each analyte of the panel that has results, in the panel's order."""
    rows = []
    for analyte in list(panel.analytes):
        values = list(results.get(analyte, []))
        if not list(values):
            continue
        snapshot = values[:]
        lowest = min(list(snapshot))
        highest = max([value for value in snapshot])
        rows.append((analyte, lowest, highest))
    return list(rows)


# ==== exam ====
TARGET = "summarize"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "The values of every analyte are copied five times though nobody changes them."
SIZES = (10, 60, 250)


def calls():
    yield call(Panel("empty", []), {})
    yield call(Panel("liver", ["ALT", "AST"]), {})
    yield call(Panel("liver", ["ALT", "AST"]), {"AST": [3, 1, 2], "ALT": [7]})
    yield call(Panel("liver", ["ALT", "ALT"]), {"ALT": [1, 9, 4]})
    yield call(Panel("liver", ["ALT"]), {"ALT": [], "AST": [1]})
    yield call(Panel("γ", ["γ-GT"]), {"γ-GT": (2, 8, 8)})
    yield call(Panel("grades", ["blood"]), {"blood": ["++", "+", "-"]})
    yield call(Panel("mixed", ["K", "Na"]), {"K": [1, "a"], "Na": [2]})
    yield call(Panel("none", ["K"]), {"K": [None, None]})
    yield call(Panel("one", ["K"]), {"K": [None]})
    yield call(Panel("bad", ["K"]), {"K": 4})
    yield call(Panel("bad", ["K"]), None)
    yield call(None, {})


def sized(n):
    names = [f"analyte {i}" for i in range(n)]
    return call(Panel("all", names), {name: list(range(i % 5, n * 3)) for i, name in enumerate(names)})
