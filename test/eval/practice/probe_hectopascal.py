MISSING = 0xFFFF


class PressureProbe:
    """A barometer on the analogue port: counts come in, hectopascal go out."""

    def __init__(self, zero, slope):
        self.zero = zero
        self.slope = slope

    def hectopascal(self, counts):
        """Calibrated pressures of all counts but those that the probe marks as missing."""
        pressures = []
        for count in counts:
            if count != MISSING:
                pressures.append((count - self.zero) * self.slope)
        return pressures


# ==== exam ====
TARGET = "PressureProbe.hectopascal"
KIND = "append loop"
IMPROVABLE = True
WHY = "A list comprehension with the zero and slope in local names does the same without the calls of append and the attribute look-ups."
SIZES = (1000, 10000, 60000)


def calls():
    yield call(PressureProbe(0, 1), [])
    yield call(PressureProbe(100, 0.5), [100, 300, 2100])
    yield call(PressureProbe(100, 2), [100, 300, 0xFFFF, 2100])
    yield call(PressureProbe(0, 1.0), [65535, 65535])
    yield call(PressureProbe(10, 0.25), (12, 14, 12))
    yield call(PressureProbe(10, 0.25), iter([12, 65535, 14]))
    yield call(PressureProbe(-3, 1), range(5))
    yield call(PressureProbe(0, 0), [7, -7])
    yield call(PressureProbe(1, 1), [5, None, 6])
    yield call(PressureProbe(1, 1), ["5"])
    yield call(PressureProbe(1, 1), None)
    yield call(PressureProbe(None, 1), [4])
    yield call(PressureProbe(1, 1), 12)


def sized(n):
    return call(PressureProbe(812, 0.0625), [65535 if i % 50 == 7 else 800 + i * 37 % 16000 for i in range(n)])
