import sys


def poll_sensors(sensors, out=None):
    """Reads all sensors of the bus one after the other; what goes wrong is told at once and leaves None."""
    out = out or sys.stdout
    readings = {}
    for name, sensor in sensors.items():
        out.write(f"reading {name}\n")
        try:
            readings[name] = sensor.read()
        except OSError as error:
            out.write(f"{name} failed: {error}\n")
            readings[name] = None
            sensor.reset()
    return readings


# ==== exam ====
TARGET = "poll_sensors"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Sensors share the bus and write to the same output: lines can neither be gathered nor readings be put off."
SIZES = (50, 300, 1500)


class Sensor:
    def __init__(self, bus, values):
        self.bus = bus
        self.values = values

    def read(self):
        self.bus.append("read")
        print("bus has", len(self.bus))
        value = self.values.pop(0)
        if isinstance(value, Exception):
            raise value
        return value

    def reset(self):
        self.bus.append("reset")
        print("reset")


class Quiet(Sensor):
    def read(self):
        self.bus[:] = [(place * 31 + 7) % 251 for place in self.bus]
        return sum(self.bus)


class Paper:
    def __init__(self, lines=3):
        self.lines = lines
        self.text = []

    def write(self, text):
        if not self.lines:
            raise OSError("out of paper")
        self.lines -= 1
        self.text.append(text)


def crossing():
    bus = []
    sensors = {"a": Sensor(bus, [1, 3]), "b": Sensor(bus, [OSError("dead"), 4])}
    return poll_sensors(sensors), poll_sensors(sensors), bus


def growing():
    sensors = {}

    class Splitting:
        def read(self):
            sensors["more"] = self
            return 1

    sensors["one"] = Splitting()
    return poll_sensors(sensors)


def calls():
    yield call({})
    yield call({"a": Sensor([], [1])})
    yield call({"é": Sensor([], [1.5]), "b": Sensor([], [None])})
    yield call({"a": Sensor([], [OSError("no answer")]), "b": Sensor([], [2])})
    yield call({"a": Sensor([], [TimeoutError("late")]), "b": Sensor([], [ValueError("odd")]), "c": Sensor([], [3])})
    yield call({"a": Sensor([], [])})
    yield run(crossing)
    yield run(growing)
    yield call({"a": Sensor([], [1]), "b": Sensor([], [2])}, Paper())
    yield call({"a": Sensor([], [1]), "b": Sensor([], [OSError("x")]), "c": Sensor([], [2])}, Paper(2))
    yield call({"a": Sensor([], [1])}, Paper(0))
    yield call({1: Sensor([], [1])}, "not a file")
    yield call({"a": None})
    yield call([("a", 1)])
    yield call(None)


def sized(n):
    bus = list(range(60))
    return call({f"sensor {i}": Quiet(bus, []) for i in range(n)}, Paper(-1))
