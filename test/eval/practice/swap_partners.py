"""The swap corner of the trading card club."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Offer:
    collector: str
    gives: str
    wants: str


def swap_partners(offers: list[Offer]) -> list[tuple[str, str]]:
    """Pairs of collectors each of whom has exactly the card that the other one is looking for."""
    pairs = []
    for i, mine in enumerate(offers):
        for j, yours in enumerate(offers):
            if j > i and yours.wants == mine.gives and yours.gives == mine.wants:
                pairs.append((mine.collector, yours.collector))
    return pairs


# ==== exam ====
TARGET = "swap_partners"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "Every offer is held against every other; grouped by the two cards, the partners are found directly."
SIZES = (40, 120, 350)


def calls():
    yield call([])
    yield call([Offer("Ann", "dragon", "elf")])
    yield call([Offer("Ann", "dragon", "elf"), Offer("Bob", "elf", "dragon")])
    yield call([Offer("Ann", "dragon", "elf"), Offer("Bob", "dragon", "elf")])
    yield call([Offer("A", "x", "y"), Offer("B", "y", "x"), Offer("C", "x", "y"), Offer("D", "y", "x")])
    yield call([Offer("B", "y", "x"), Offer("C", "y", "x"), Offer("A", "x", "y")])
    yield call([Offer("A", "x", "x"), Offer("B", "x", "x"), Offer("C", "x", "x")])
    yield call([Offer("A", "x", "y"), Offer("A", "y", "x")])
    yield call([Offer("é", "ü", "ö"), Offer("z", "ö", "ü"), Offer("a", "Ö", "ü")])
    yield call((Offer("A", "", "y"), Offer("B", "y", "")))
    yield call([Offer("A", 1, 2), Offer("B", 2.0, True)])
    yield call([Offer("A", "x", "y"), None])
    yield call(["A", "B"])
    yield call(None)


def sized(n):
    return call([Offer(f"collector {i}", f"card {i * 7 % 23}", f"card {i * 11 % 29}") for i in range(n)])
