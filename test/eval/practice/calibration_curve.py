class CalibrationCurve:
    """Raw value to temperature by the points that the manufacturer measured."""

    def __init__(self, points):
        self.points = [(float(raw), float(degrees)) for raw, degrees in points]
        for (before, _), (after, _) in zip(self.points, self.points[1:]):
            if after <= before:
                raise ValueError("calibration points must ascend")

    def convert(self, raws):
        """Temperatures for the raw values, on straight lines between the points."""
        temperatures = []
        for raw in raws:
            for i in range(len(self.points) - 1):
                raw1, degrees1 = self.points[i]
                raw2, degrees2 = self.points[i + 1]
                if raw1 <= raw <= raw2:
                    temperatures.append(degrees1 + (degrees2 - degrees1) * (raw - raw1) / (raw2 - raw1))
                    break
            else:
                raise ValueError(f"{raw} is out of the calibrated range")
        return temperatures


# ==== exam ====
TARGET = "CalibrationCurve.convert"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "For each value the points are walked through from the first one; they ascend, so bisect finds the line."
SIZES = (50, 120, 350)


def calls():
    yield call(CalibrationCurve([]), [])
    yield call(CalibrationCurve([(0, -40), (100, 60)]), [0, 25, 100])
    yield call(CalibrationCurve([(0, 0), (10, 5), (30, 100)]), [10, 0, 30, 10, 29.5, 9])
    yield call(CalibrationCurve(((0, 100), (1, 50), (2, 0))), (1.5, 0.5))
    yield call(CalibrationCurve([(-5, 1), (5, 3)]), iter([-5, 0, 5]))
    yield call(CalibrationCurve([("0", "0"), ("8", "4")]), [True, 2])
    yield call(CalibrationCurve([(0, 0), (10, 5)]), [5, 11])
    yield call(CalibrationCurve([(0, 0), (10, 5)]), [-0.001])
    yield call(CalibrationCurve([(0, 0)]), [5])
    yield call(CalibrationCurve([]), [1])
    yield call(CalibrationCurve([(0, 0), (10, 5)]), ["5"])
    yield call(CalibrationCurve([(0, 0), (10, 5)]), [5, None])
    yield call(CalibrationCurve([(0, 0), (10, 5)]), None)
    yield run(lambda: CalibrationCurve([(1, 0), (1, 5)]))


def sized(n):
    return call(CalibrationCurve([(i * 10, i * i / 50) for i in range(n)]), [i * 7919 % (n * 10 - 10) for i in range(n)])
