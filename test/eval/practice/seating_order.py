def comes_first(left, right):
    """Earlier reservations first; at the same time the larger party."""
    if left["time"] != right["time"]:
        return left["time"] < right["time"]
    return left["guests"] >= right["guests"]


def seating_order(reservations):
    """The evening's reservations in the order in which they are to be seated, as a new list."""
    if len(reservations) <= 1:
        return list(reservations)
    middle = len(reservations) // 2
    left = seating_order(reservations[:middle])
    right = seating_order(reservations[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if comes_first(left[i], right[j]):
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


# ==== exam ====
TARGET = "seating_order"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "A merge sort in Python; sorted with a key is stable too and far faster."
SIZES = (100, 800, 4000)


def book(time, guests, name=""):
    return {"time": time, "guests": guests, "name": name}


def calls():
    yield call([])
    yield call([book("19:00", 2)])
    yield call([book("20:00", 2), book("19:00", 2)])
    yield call([book("19:00", 2), book("19:00", 6)])
    yield call([book("19:00", 2, "a"), book("19:00", 2, "b"), book("19:00", 2, "c")])
    yield call([book("21:30", 1), book("18:00", 4), book("19:15", 3), book("18:00", 8), book("19:15", 3, "again")])
    yield call((book("20:00", 2), book("18:00", 3), book("18:00", 4)))
    yield call([book("", 0), book("19:00", -1), book("", 5)])
    yield call([book("19:00", 2), book(19, 2)])
    yield call([book("19:00", 2), book("19:00", None)])
    yield call([book("19:00", 2), {}])
    yield call(None)


def sized(n):
    return call([book(f"{17 + i * 31 % 6}:{i * 17 % 60:02}", i * 13 % 9 + 1, f"guest {i}") for i in range(n)])
