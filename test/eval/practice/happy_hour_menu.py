import copy
from typing import Dict, List


def happy_hour_menu(menu: List[Dict], percent: int, groups=("cocktails", "beer")) -> List[Dict]:
    """A menu of its own with reduced prices in the given groups; the printed menu stays as it is.

    A dish is {"name": str, "group": str, "cents": int}, nothing deeper.
    """
    if not 0 <= percent <= 100:
        raise ValueError(f"no discount of {percent} %")
    reduced = copy.deepcopy(menu)
    for dish in reduced:
        if dish["group"] in groups:
            dish["cents"] = dish["cents"] * (100 - percent) // 100
            dish["note"] = "happy hour"
    return reduced


# ==== exam ====
TARGET = "happy_hour_menu"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "deepcopy looks at every text and number of a list of flat dictionaries; a dict() of each dish is enough."
SIZES = (50, 300, 2000)


def dish(name, group, cents):
    return {"name": name, "group": group, "cents": cents}


def calls():
    yield call([], 20)
    yield call([dish("Mojito", "cocktails", 950)], 20)
    yield call([dish("Mojito", "cocktails", 950), dish("Käsespätzle", "mains", 1290)], 50)
    yield call([dish("Pils", "beer", 399)], 33)
    yield call([dish("Pils", "beer", 399)], 0)
    yield call([dish("Pils", "beer", 399)], 100)
    yield call([dish("Tea", "hot", 300), dish("Tea", "hot", 300)], 10, ["hot"])
    yield call([dish("Pils", "beer", 399)], 10, ())
    yield call([dish("Pils", "beer", 399)], 101)
    yield call([dish("Pils", "beer", 399)], -1)
    yield call([{"name": "?"}], 10)
    yield call([dish("Pils", "beer", None)], 10)
    yield call(None, 10)
    yield call([], "10")


def sized(n):
    return call([dish(f"dish {i}", ("mains", "beer", "cocktails")[i % 3], 300 + i) for i in range(n)], 25)
