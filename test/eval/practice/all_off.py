def all_off(devices, switch, report=print):
    """Switches everything off before leaving; True if every device answered.

    One that fails must not keep the others from being switched.
    """
    def off(device):
        try:
            return bool(switch(device, "off"))
        except OSError as error:
            report(f"{device}: {error}")
            return False

    return all([off(device) for device in devices])


# ==== exam ====
TARGET = "all_off"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "The list is needed: a generator would stop at the first device that fails and leave the rest switched on."
SIZES = (50, 200, 1000)


class Home:
    def __init__(self, *broken):
        self.broken = broken
        self.log = []

    def switch(self, device, state):
        self.log.append((device, state))
        if device in self.broken:
            raise OSError(f"{device} does not answer")
        return device


class Growing(Home):
    def __init__(self, devices):
        Home.__init__(self)
        self.devices = devices

    def switch(self, device, state):
        if device == "hub":
            self.devices.append("behind the hub")
        return Home.switch(self, device, state)


def leave(home, devices):
    reports = []
    answer = all_off(devices, home.switch, reports.append)
    return answer, home.log, reports


def grow():
    devices = ["hub", "lamp"]
    return leave(Growing(devices), devices)


def stop(device, state):
    print(device, state)
    if device == "bad":
        raise RuntimeError("short circuit")
    return 1


def slow_switch(device, state):
    return sum(range(400)) > device


def calls():
    yield run(lambda: leave(Home(), []))
    yield run(lambda: leave(Home(), ["lamp", "fan"]))
    yield run(lambda: leave(Home("lamp"), ["lamp", "fan", "lamp", "tv"]))
    yield run(lambda: leave(Home("tv", "fan"), ("lamp", "fan", "tv")))
    yield run(lambda: leave(Home(), ["lamp", "", "tv", None]))
    yield run(grow)
    yield call(["a", "b"], stop)
    yield call(["a", "bad", "c"], stop)
    yield call(["lamp", "fan"], Home("lamp").switch)
    yield call(iter(["a", "b"]), lambda device, state: print(device, state))
    yield call(["a"], lambda device: True)
    yield call(["a"], None)
    yield call(None, stop)


def sized(n):
    return call(list(range(n)), slow_switch)
