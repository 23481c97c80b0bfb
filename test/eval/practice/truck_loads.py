def truck_loads(deliveries, capacity):
    """Groups grain deliveries (dicts with `kg`) into loads, in the order in which they arrive at the weighbridge.

    A load leaves as soon as the next delivery would be too much. Deliveries may come from a live feed.
    """
    load = []
    weight = 0
    for delivery in deliveries:
        kg = delivery["kg"]
        weight += kg
        if weight > capacity and load:
            yield load
            load = []
            weight = kg
        load.append(delivery)
    if load:
        yield load


# ==== exam ====
TARGET = "truck_loads"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "The feed may never end, and a load has to leave before more is read; the loop does nothing that could be left out."
SIZES = (500, 5000, 40000)


def endless():
    kg = 0
    while True:
        kg += 7
        yield {"kg": kg % 50}


def printing(*weights):
    for kg in weights:
        print("weighed", kg)
        yield {"kg": kg}


def step_by_step():
    for load in truck_loads(printing(5, 5, 5, 9, 2), 10):
        print("leaves", load)


def changed_by_receiver():
    loads = []
    for load in truck_loads([{"kg": 4}, {"kg": 4}, {"kg": 4}], 5):
        load.append("sealed")
        loads.append(load)
    return loads


def calls():
    yield call([], 100)
    yield call([{"kg": 5}], 100)
    yield call([{"kg": 500}, {"kg": 500}], 100)
    yield call([{"kg": 50}, {"kg": 50}, {"kg": 1}], 100)
    yield call([{"kg": 0}, {"kg": -5}, {"kg": 105}], 100)
    yield call([{"kg": 0.1}, {"kg": 0.2}, {"kg": 0.1}], 0.3)
    yield first(3, call(endless(), 60))
    yield first(0, call(None, 60))
    yield run(step_by_step)
    yield run(changed_by_receiver)
    yield call([{"kg": 5}, {}], 100)
    yield call([{"kg": 5}, {"kg": 200}, {"kg": None}], 100)
    yield call(None, 100)
    yield call([{"kg": 5}], None)
    yield call([{"kg": 5}, {"kg": 5}], None)


def sized(n):
    return run(lambda feed: sum(len(load) for load in truck_loads(feed, 25000)), [{"kg": i * 7919 % 9000 + 500} for i in range(n)])
