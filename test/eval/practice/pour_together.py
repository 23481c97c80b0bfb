def pour_together(first, samples):
    """Adds the samples to the first one and hands it back. Numbers, lists, spectra of the lab: what knows `+=` will do."""
    mixed = first
    for sample in samples:
        if sample is None:  # the tube was empty
            continue
        mixed += sample
    return mixed


# ==== exam ====
TARGET = "pour_together"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "Lists and spectra grow in place and stay the object that was given; +, sum and join make new ones, and the time goes into their own +=."
SIZES = (200, 1000, 5000)


class Spectrum:
    def __init__(self, lines):
        self.lines = lines

    def __iadd__(self, other):
        for line, strength in other.lines.items():
            self.lines[line] = self.lines.get(line, 0) + strength
        return self


class Sealed(Spectrum):
    def __add__(self, other):
        return Sealed({**self.lines, **other.lines})

    __iadd__ = None


def shared():
    rack = [[1], [2, 3]]
    return pour_together(rack[0], rack), rack


def calls():
    yield call(0, [])
    yield call(1, [2, 3.5, True])
    yield call(0.1, [0.2, 0.3, None])
    yield call("é", ["a", "", "b"])
    yield call([1], [[2], None, (3, 4), "ab", {5: 6}])
    yield call((1,), [(2,), (3,)])
    yield call((1,), [[2]])
    yield call(bytearray(b"a"), [b"b", bytearray(b"c")])
    yield call(Spectrum({589: 1}), [Spectrum({589: 2}), None, Spectrum({486: 5})])
    yield call(Spectrum({589: 1}), [Spectrum({589: 2}), 7])
    yield call(Sealed({1: 1}), [Sealed({2: 2})])
    yield run(shared)
    yield call([1], [[2], 3, [4]])
    yield call(None, [1])
    yield call(None, iter([None, None]))
    yield call("a", "bc")
    yield call(1, None)


def sized(n):
    return call(Spectrum({}), [Spectrum({400 + (i * 7 + k * 13) % 300: k for k in range(8)}) for i in range(n)])
