from dataclasses import dataclass


@dataclass
class Athlete:
    name: str
    resting: int
    maximum: int


def hard_seconds(athlete: Athlete, samples: "list[int]") -> "list[int]":
    """The samples (one pulse per second) that lie above four fifths of the athlete's heart-rate reserve."""
    reserve = athlete.maximum - athlete.resting
    if reserve <= 0:
        raise ValueError("maximum must be above resting pulse")
    threshold = athlete.resting + reserve * 4 // 5
    hard = []
    for pulse in samples:
        if pulse > threshold:
            hard.append(pulse)
    return hard


# ==== exam ====
TARGET = "hard_seconds"
KIND = "append loop"
IMPROVABLE = True
WHY = "A method call per sample for what a list comprehension does by itself."
SIZES = (2000, 20000, 120000)


def calls():
    yield call(Athlete("ann", 50, 190), [])
    yield call(Athlete("ann", 50, 190), [50, 162, 163, 190])
    yield call(Athlete("ann", 50, 190), [0, 0, 0])
    yield call(Athlete("ann", 50, 190), [170, 0, 170, -1, 240, 170])
    yield call(Athlete("bo", 60, 60), [100])
    yield call(Athlete("bo", 70, 60), [])
    yield call(Athlete("bo", 60, 200), (171, 172, 173, 10**30))
    yield call(Athlete("bo", 60, 200), {180: "sprint", 100: "jog"})
    yield call(Athlete("bo", 60, 200), iter([180, 100, 190]))
    yield call(Athlete("bo", 60, 200), [180, None, 120])
    yield call(Athlete("bo", 60, 200), ["180"])
    yield call(Athlete("cy", 48.5, 181.5), [154.0, 155, 177.25])
    yield call(Athlete("cy", 48, 181), None)
    yield call(Athlete("cy", "48", 181), [100])
    yield call(None, [100])


def sized(n):
    return call(Athlete("ann", 52, 188), [120 + i * 7 % 60 if i % 3 else 170 + i % 15 for i in range(n)])
