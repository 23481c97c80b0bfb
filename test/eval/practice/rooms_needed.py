def rooms_needed(lessons: list[tuple[int, int]]) -> int:
    """How many classrooms a day's timetable takes; lessons are (start, end) in minutes after midnight.

    A room is free again at the minute in which a lesson ends.
    """
    for start, end in lessons:
        if end <= start:
            raise ValueError(f"lesson ends before it starts: {start}-{end}")
    most = 0
    for start, _ in lessons:
        running = 0
        for other_start, other_end in lessons:
            if other_start <= start and other_end > start:
                running += 1
        if running > most:
            most = running
    return most


# ==== exam ====
TARGET = "rooms_needed"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "Every lesson is compared with every other; sorted starts and ends, swept once, give the same maximum."
SIZES = (50, 200, 600)


def calls():
    yield call([])
    yield call([(480, 525)])
    yield call([(480, 525), (525, 570)])
    yield call([(480, 525), (524, 570), (500, 510)])
    yield call([(480, 525), (480, 525), (480, 525)])
    yield call([(600, 645), (480, 525), (490, 700), (644, 650), (645, 650)])
    yield call([[0, 1440], (1, 2), (2, 3), (1439, 1440)])
    yield call([(-60, 10), (0, 5), (10, 20)])
    yield call([(480, 525), (530, 530)])
    yield call([(700, 600)])
    yield call([(480,)])
    yield call([(480, None)])
    yield call([(480, 525), None])
    yield call(None)


def sized(n):
    return call([(480 + i * 37 % 600, 480 + i * 37 % 600 + 20 + i * 13 % 70) for i in range(n)])
