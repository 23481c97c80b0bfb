from dataclasses import dataclass
from typing import List, Tuple


@dataclass
class Payment:
    reference: str
    cents: int


@dataclass
class Bill:
    number: str
    cents: int


def match_payments(payments: List[Payment], bills: List[Bill]) -> Tuple[list, list]:
    """Pairs each payment with every bill it names, and lists the payments that name none."""
    matched = []
    unclear = []
    for payment in payments:
        found = False
        for bill in bills:
            if bill.number == payment.reference:
                matched.append((payment, bill, payment.cents - bill.cents))
                found = True
        if not found:
            unclear.append(payment)
    return matched, unclear


# ==== exam ====
TARGET = "match_payments"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "All bills are compared with every payment; a dictionary of bills by number finds them at once."
SIZES = (20, 100, 500)


def calls():
    yield call([], [])
    yield call([Payment("R1", 100)], [])
    yield call([], [Bill("R1", 100)])
    yield call([Payment("R1", 100)], [Bill("R1", 100)])
    yield call([Payment("R2", 90), Payment("R1", 100), Payment("R2", 10)], [Bill("R1", 100), Bill("R2", 100)])
    yield call([Payment("R1", 1), Payment("R1", 1)], [Bill("R1", 2), Bill("R2", 3), Bill("R1", 4)])
    yield call([Payment("r1", 1), Payment("", 1), Payment("Ü", 2)], [Bill("R1", 1), Bill("", 1), Bill("Ü", 2.5)])
    yield call((Payment("R1", 1),), (Bill("R1", 1),))
    yield call([Payment(None, 1)], [Bill("R1", 1)])
    yield call([Payment(7, 1)], [Bill("7", 1), Bill(7, 3)])
    yield call([Payment("R1", "1")], [Bill("R1", 1)])
    yield call(["R1"], [Bill("R1", 1)])
    yield call(None, [])


def sized(n):
    return call([Payment(f"R{i * 7 % (n + 9)}", i) for i in range(n)], [Bill(f"R{i}", i) for i in range(n)])
