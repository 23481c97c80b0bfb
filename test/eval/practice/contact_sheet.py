from typing import NamedTuple


class Pupil(NamedTuple):
    name: str
    family: str


class Parent(NamedTuple):
    name: str
    family: str
    phone: str


def contact_sheet(pupils: list[Pupil], parents: list[Parent]) -> dict[str, list[str]]:
    """The phone numbers to ring for each pupil, in the order of the list of parents; an empty list where there are none."""
    sheet: dict[str, list[str]] = {}
    for pupil in pupils:
        numbers = []
        for parent in parents:
            if parent.family == pupil.family:
                numbers.append(f"{parent.phone} ({parent.name})")
        sheet.setdefault(pupil.name, []).extend(numbers)
    return sheet


# ==== exam ====
TARGET = "contact_sheet"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "All parents are compared with every pupil; parents grouped by family once are found at once."
SIZES = (30, 150, 500)


def calls():
    yield call([], [])
    yield call([], [Parent("Eve", "f1", "11")])
    yield call([Pupil("Ann", "f1")], [])
    yield call([Pupil("Ann", "f1"), Pupil("Bob", "f2")], [Parent("Eve", "f1", "11"), Parent("Max", "f3", "12"), Parent("Lea", "f1", "13")])
    yield call([Pupil("Ann", "f1"), Pupil("Ann", "f2")], [Parent("Eve", "f2", "11"), Parent("Max", "f1", "12")])
    yield call([Pupil("Ann", "f1"), Pupil("Tim", "f1")], [Parent("Eve", "f1", "11"), Parent("Eve", "f1", "11")])
    yield call([Pupil("Zoë", "Müller")], (Parent("Jürgen", "Müller", ""), Parent("J", "MÜLLER", "1")))
    yield call([Pupil("Ann", "")], [Parent("Eve", "", "11")])
    yield call([Pupil(None, "f1")], [Parent(None, "f1", None)])
    yield call([Pupil("Ann", "f1")], [None])
    yield call([None], [Parent("Eve", "f1", "11")])
    yield call([Pupil(["Ann"], "f1")], [Parent("Eve", "f1", "11")])
    yield call(None, [])


def sized(n):
    return call([Pupil(f"pupil {i}", f"family {i * 7 % n}") for i in range(n)], [Parent(f"parent {i}", f"family {i // 2}", f"{i:06d}") for i in range(n)])
