class Plant:
    def __init__(self, machines):
        self._machines = [dict(m) for m in machines]

    def machine(self, code):
        for machine in self._machines:
            if machine["code"] == code:
                return machine
        raise LookupError("unknown machine: " + code)

    def route_cost(self, route):
        """What a routing costs: (machine code, minutes) for each operation, set-up included."""
        cost = 0
        for code, minutes in route:
            cost += self.machine(code)["setup_cost"]
            cost += minutes * self.machine(code)["cost_per_minute"]
        return cost


# ==== exam ====
TARGET = "Plant.route_cost"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "The machines are searched twice for each operation; a dictionary by code finds each at once."
SIZES = (30, 100, 300)


def machine(code, setup, minute):
    return {"code": code, "setup_cost": setup, "cost_per_minute": minute}


SMALL = [machine("saw", 10, 2), machine("mill", 40, 7), machine("saw", 99, 99), machine("öl", 1, 1)]


def twice(plant):
    return plant.route_cost([("saw", 1)]), plant.route_cost([("mill", 1), ("saw", 2)])


def calls():
    yield call(Plant([]), [])
    yield call(Plant(SMALL), [])
    yield call(Plant(SMALL), [("saw", 5)])
    yield call(Plant(SMALL), [("saw", 5), ("mill", 3), ("saw", 1), ("öl", 0)])
    yield call(Plant(SMALL), (("mill", 1.5),))
    yield call(Plant(SMALL), iter([("mill", 1), ("mill", 1)]))
    yield call(Plant(SMALL), [("saw", 5), ("lathe", 5)])
    yield call(Plant([]), [("saw", 5)])
    yield call(Plant(SMALL), [("saw",)])
    yield call(Plant(SMALL), [("saw", None)])
    yield call(Plant(SMALL), None)
    yield run(twice, Plant(SMALL))


def sized(n):
    return call(Plant([machine(f"M{i:04d}", i, i % 7) for i in range(n)]), [(f"M{i * 7919 % n:04d}", i % 60) for i in range(n)])
