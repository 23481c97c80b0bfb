def rank_students(students: list[dict]) -> list[dict]:
    """The students by points, best first; those with equal points stay in the order of the class register."""
    ranking = list(students)
    for i in range(1, len(ranking)):
        current = ranking[i]
        j = i - 1
        while j >= 0 and ranking[j]["points"] < current["points"]:
            ranking[j + 1] = ranking[j]
            j -= 1
        ranking[j + 1] = current
    return ranking


# ==== exam ====
TARGET = "rank_students"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "An insertion sort in Python, quadratic; sorted() with the points as key, reversed, is stable as well."
SIZES = (50, 150, 400)


def calls():
    yield call([])
    yield call([{"name": "Ann", "points": 3}])
    yield call([{"name": "Ann", "points": 3}, {"name": "Bob", "points": 5}])
    yield call([{"name": "Ann", "points": 3}, {"name": "Bob", "points": 3}, {"name": "Cid", "points": 9}, {"name": "Dee", "points": 3}])
    yield call([{"name": "Ann", "points": 3}] * 3)
    yield call([{"name": "Ann", "points": -1.5}, {"name": "Zoë", "points": 0}, {"name": "Bob", "points": True}])
    yield call(({"points": 9}, {"points": 8}, {"points": 7}))
    yield call(iter([{"points": 7}, {"points": 8}]))
    yield call([{"points": 0}, {"points": 10**30}, {"points": 0.0}, {"points": 1e30}])
    yield call([{"points": 1}, {"name": "Bob"}])
    yield call([{"points": 1}, {"points": None}])
    yield call([{"points": 1}, None])
    yield call(None)


def sized(n):
    return call([{"name": f"student {i}", "points": i * 37 % 101} for i in range(n)])
