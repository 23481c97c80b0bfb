from dataclasses import dataclass


@dataclass
class WorkOrder:
    number: str
    hours: int
    overhead: int = 0


def allocate_overhead(orders, cents):
    """Spread the month's overhead over the work orders by hours; the order with the most hours bears the rest."""
    for order in orders:
        total_hours = sum(o.hours for o in orders)
        if total_hours == 0:
            raise ValueError("no hours were booked")
        order.overhead = cents * order.hours // total_hours
    if orders:
        largest = max(orders, key=lambda o: o.hours)
        largest.overhead += cents - sum(o.overhead for o in orders)
    return orders


# ==== exam ====
TARGET = "allocate_overhead"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "The hours of all orders are added up anew for every order although the loop does not change them."
SIZES = (30, 120, 500)


def calls():
    yield call([], 1000)
    yield call([WorkOrder("A", 5)], 1000)
    yield call([WorkOrder("A", 1), WorkOrder("B", 1), WorkOrder("C", 1)], 1000)
    yield call([WorkOrder("A", 3), WorkOrder("B", 8), WorkOrder("C", 8, 77)], 999)
    yield call([WorkOrder("A", 3), WorkOrder("B", 4)], 0)
    yield call([WorkOrder("A", 3), WorkOrder("B", 4)], -100)
    yield call([WorkOrder("A", 0), WorkOrder("B", 0)], 10)
    yield call([WorkOrder("A", 0), WorkOrder("Ü", 9)], 10)
    yield call((WorkOrder("A", 2), WorkOrder("B", 5)), 10**15)
    yield call([WorkOrder("A", None)], 10)
    yield call([WorkOrder("A", 5)], None)
    yield call(None, 10)


def sized(n):
    return call([WorkOrder(f"WO{i}", i * 13 % 80 + 1) for i in range(n)], 10**8)
