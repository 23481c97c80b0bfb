class CalibrationError(Exception):
    pass


def calibrate_sensors(sensors, reference, report):
    """Resets, reads and corrects the sensors one after the other; they hang on one bus and disturb each other."""
    offsets = {}
    for sensor in sensors:
        sensor.reset()
        try:
            reading = sensor.read()
        except OSError as error:
            report(f"{sensor.name}: {error}")
            continue
        if reading is None:
            raise CalibrationError(f"{sensor.name} gives nothing after {len(offsets)} good ones")
        offset = reference - reading
        sensor.correct(offset)
        offsets[sensor.name] = offset
    return offsets


# ==== exam ====
TARGET = "calibrate_sensors"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Each sensor changes the bus that the next one reads, so that all calls have to stay and stay in order."
SIZES = (200, 1000, 5000)


class Bus:
    def __init__(self):
        self.events = []
        self.drift = 0


class Sensor:
    def __init__(self, bus, name, value):
        self.bus = bus
        self.label = name
        self.value = value

    @property
    def name(self):
        self.bus.events.append("name")
        return self.label

    def reset(self):
        self.bus.events.append(("reset", self.label))
        self.bus.drift += 1

    def read(self):
        self.bus.events.append(("read", self.label))
        if self.value == "broken":
            raise OSError("no answer")
        return None if self.value is None else self.value + self.bus.drift

    def correct(self, offset):
        self.bus.events.append(("correct", self.label, offset))
        self.bus.drift += 2


def bench(*values):
    bus = Bus()
    return [Sensor(bus, f"s{i % 3}", value) for i, value in enumerate(values)]


def grumble(text):
    print("!", text)
    if "s2" in text:
        raise KeyboardError(text)


class KeyboardError(Exception):
    pass


def calls():
    yield call([], 10, print)
    yield call(bench(1), 10, print)
    yield call(bench(1, 2.5, -3), 10, print)
    yield call(bench(1, "broken", 3), 10, print)
    yield call(bench(1, 2, 3, 4, 5), 0, print)
    yield call(bench(1, None, 3), 10, print)
    yield call(bench(None), 10, print)
    yield call(bench(1, 2, "broken", 4), 10, grumble)
    yield call(bench("broken", "broken"), 10, None)
    yield call(bench(1, 2), "ten", print)
    yield call(iter(bench(3, 2, 1)), 5, print)
    yield call([None], 5, print)
    yield call(None, 5, print)


def sized(n):
    return call(bench(*range(n)), 100, print)
