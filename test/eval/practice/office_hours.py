def office_hours(students: list[tuple[str, int]]) -> list[str]:
    """In which order the students leave: each asks one question and, if there are more, queues up again."""
    waiting = list(students)
    leaving = []
    while waiting:
        name, questions = waiting.pop(0)
        if questions < 0:
            raise ValueError(f"{name} cannot have {questions} questions")
        if questions <= 1:
            leaving.append(name)
        else:
            waiting.append((name, questions - 1))
    return leaving


# ==== exam ====
TARGET = "office_hours"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves all who wait; a deque's popleft does not."
SIZES = (200, 1000, 6000)


def calls():
    yield call([])
    yield call([("Ann", 1)])
    yield call([("Ann", 3), ("Bob", 1), ("Cem", 2)])
    yield call([("Ann", 2), ("Ann", 1), ("Ann", 2)])
    yield call([("Zoë", 0), ("Bob", 5)])
    yield call((("Ann", 2), ("Bob", 2)))
    yield call(iter([("Ann", 2), ("Bob", 1)]))
    yield call([["Ann", 2], ["Bob", 1]])
    yield call([("Ann", 1), ("Bob", -1)])
    yield call([("Ann", 1), ("Bob", None)])
    yield call([("Ann", 1), ("Bob",)])
    yield call([("Ann", "2")])
    yield call([7])
    yield call(None)


def sized(n):
    return call([(f"student {i}", 1 + i % 3) for i in range(n)])
