async def read_registers(bus, start, count):
    """Reads `count` registers of an inverter one after the other; the device answers one request at a time.

    Each answer carries the address of the next register. A busy device is asked once more.
    """
    values = {}
    address = start
    while len(values) < count:
        answer = await bus.read(address)
        if answer == "busy":
            answer = await bus.read(address)
        value, following = answer
        values[address] = value
        if following is None or following in values:
            break
        address = following
    return values


# ==== exam ====
TARGET = "read_registers"
KIND = "waiting, reading and writing"
IMPROVABLE = False
WHY = "Only the answer tells the next address, and the device must not be asked twice at once: there is nothing to gather."
SIZES = (50, 300, 1000)


import asyncio


class Bus:
    def __init__(self, registers, busy=()):
        self.registers = registers
        self.busy = list(busy)
        self.asked = []

    async def read(self, address):
        self.asked.append(address)
        await asyncio.sleep(0)
        if address in self.busy:
            self.busy.remove(address)
            return "busy"
        return self.registers[address]


def calls():
    yield call(Bus({}), 1, 0)
    yield call(Bus({1: (10, None)}), 1, 5)
    yield call(Bus({1: (10, 2), 2: (20, 3), 3: (30, None)}), 1, 5)
    yield call(Bus({1: (10, 2), 2: (20, 3), 3: (30, None)}), 1, 2)
    yield call(Bus({1: (10, 2), 2: (20, 1)}), 1, 9)
    yield call(Bus({1: (10, 2), 2: (20, None)}, [2]), 1, 9)
    yield call(Bus({1: (10, 2), 2: (20, None)}, [1, 1]), 1, 9)
    yield call(Bus({1: (10, 7)}), 1, 9)
    yield call(Bus({"ä": (None, 0), 0: (0.5, "")}), "ä", 2)
    yield call(Bus({1: (10, [2])}), 1, 9)
    yield call(Bus({1: 10}), 1, 9)
    yield call(Bus({1: (10, 1)}), 1, -1)
    yield call(None, 1, 9)
    yield call(Bus({1: (10, 2)}), 1, "9")


def sized(n):
    return call(Bus({i: (i * 3, i + 1) for i in range(n + 1)}), 0, n)
