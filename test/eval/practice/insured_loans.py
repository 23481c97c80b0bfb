from dataclasses import dataclass
from typing import List, Tuple


@dataclass
class Loan:
    inventory: str
    lender: str


@dataclass
class Policy:
    inventory: str
    insurer: str
    value: int


def insured_loans(loans: List[Loan], policies: List[Policy]) -> List[Tuple[str, str, int]]:
    """Every loan with every policy that covers it (there may be several): lender, insurer, value."""
    covered = []
    for loan in loans:
        for policy in policies:
            if policy.inventory == loan.inventory:
                covered.append((loan.lender, policy.insurer, policy.value))
    return covered


# ==== exam ====
TARGET = "insured_loans"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "All policies are compared with each loan; grouped by inventory number they are found at once."
SIZES = (50, 150, 500)


def calls():
    yield call([], [])
    yield call([Loan("A1", "Louvre")], [])
    yield call([], [Policy("A1", "Axa", 5)])
    yield call([Loan("A1", "Louvre")], [Policy("A1", "Axa", 5)])
    yield call([Loan("A1", "Louvre")], [Policy("a1", "Axa", 5)])
    yield call([Loan("A1", "Louvre"), Loan("B2", "Tate")], [Policy("B2", "Axa", 5), Policy("A1", "Ergo", 7), Policy("B2", "Ergo", 0)])
    yield call([Loan("A1", "Louvre"), Loan("A1", "Prado")], [Policy("A1", "Axa", 5), Policy("A1", "Axa", 5)])
    yield call([Loan("Ü", "Köln")], (Policy("Ü", "Axa", 5),))
    yield call([Loan("", "?")], [Policy("", "Axa", None)])
    yield call([Loan("A1", "Louvre")], [None])
    yield call([None], [Policy("A1", "Axa", 5)])
    yield call(None, [])
    yield call([Loan("A1", "Louvre")], None)


def sized(n):
    return call([Loan(f"inv {i}", f"lender {i % 9}") for i in range(n)], [Policy(f"inv {i * 3 % n}", "Axa", i) for i in range(n)])
