from dataclasses import dataclass


@dataclass
class Pupil:
    name: str
    marks: list
    remarks: list


def is_promoted(pupil, worst):
    if any(["expelled" in remark.lower() for remark in pupil.remarks]):
        return False
    return all([mark <= worst for mark in pupil.marks])


def promotion_list(pupils, worst=4):
    """Names of those who move up: no mark worse than `worst` (1 is best, 6 is worst), and not expelled."""
    return [pupil.name for pupil in pupils if is_promoted(pupil, worst)]


# ==== exam ====
TARGET = "promotion_list"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "any and all are given complete lists, though the first bad mark or remark decides."
SIZES = (50, 300, 1500)


def calls():
    yield call([])
    yield call([Pupil("Ann", [], [])])
    yield call([Pupil("Ann", [1, 2, 4], []), Pupil("Bob", [1, 5], []), Pupil("Cid", [4, 4], ["late"])])
    yield call([Pupil("Ann", [1], ["EXPELLED in May"]), Pupil("Bob", [1], ["", "not expelled"])])
    yield call([Pupil("Ann", [3], []), Pupil("Ann", [3], [])], 2)
    yield call([Pupil("Ann", [3], []), Pupil("Änne", (1.5, 2), ("Größe",))], worst=2.5)
    yield call([Pupil("Ann", [float("nan")], []), Pupil("Bob", [True, 0], [])])
    yield call(iter([Pupil("Ann", [6], []), Pupil(None, [1], [])]))
    yield call([Pupil("Ann", ["2"], [])])
    yield call([Pupil("Ann", [2], [None])])
    yield call([Pupil("Ann", None, [])])
    yield call([Pupil("Ann", [], None)])
    yield call([None])
    yield call(None)


def sized(n):
    return call([Pupil(f"pupil {i}", [2 + i % 3, 5, 1, 2, 3, 4, 2, 1] * 5, ["Expelled", "came late", "loud"] * 3 if i % 4 == 0 else []) for i in range(n)])
