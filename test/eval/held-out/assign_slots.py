from typing import Dict, List


def assign_slots(requests: List[int], capacity: int) -> Dict[int, int]:
    """
    Gives each request (a wished slot number) the first slot from its wish on that is not full; capacity is per slot.
    Answers how many requests each used slot holds, in the order of first use.
    """
    if capacity < 1:
        raise ValueError("capacity must be 1 or more")
    given: List[int] = []
    for wish in requests:
        slot = int(wish)
        while True:
            taken = 0
            for other in given:
                if other == slot:
                    taken += 1
            if taken < capacity:
                break
            slot += 1
        given.append(slot)
    used: Dict[int, int] = {}
    for slot in given:
        used[slot] = given.count(slot)
    return used


# ==== exam ====
TARGET = "assign_slots"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "Each try counts all slots given so far; a dictionary of counts kept along the way answers at once."
SIZES = (20, 60, 150)


def calls():
    yield call([], 1)
    yield call([1, 1, 1], 1)
    yield call([1, 1, 1], 2)
    yield call([3, 1, 2, 1], 1)
    yield call([-1, -1, 0], 1)
    yield call(["5", 5.9, True], 1)
    yield call((2, 2), 10)
    yield call(range(3), 1)
    yield call("1123", 1)
    yield call(iter([1, 1]), 1)
    yield call([1, 1], 1.5)
    yield call([1], 0)
    yield call([1], -1)
    yield call([1], "1")
    yield call(["x"], 1)
    yield call([1, None], 1)
    yield call(None, 1)
    yield call([float("nan")], 1)


def sized(n):
    return call([i % (n // 3) for i in range(n)], 2)
