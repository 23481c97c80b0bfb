class Race:
    def __init__(self, name):
        self.name = name
        self.laps = {}

    def add(self, driver, milliseconds):
        self.laps[driver] = list(milliseconds)

    def head_to_head(self, first, second):
        """Laps won by either driver, laps driven in the same time, and the milliseconds that the first gained in all."""
        ours = self.laps[first]
        theirs = self.laps[second]
        if len(ours) != len(theirs):
            raise ValueError("both must have driven the same laps")
        won = lost = even = 0
        gained = 0
        for i in range(len(ours)):
            if ours[i] < theirs[i]:
                won += 1
            elif ours[i] > theirs[i]:
                lost += 1
            else:
                even += 1
            gained += theirs[i] - ours[i]
        return {"won": won, "lost": lost, "even": even, "gained": gained}


# ==== exam ====
TARGET = "Race.head_to_head"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Up to six lookups by index for each lap; zip hands out both times."
SIZES = (1000, 8000, 50000)


def race(**laps):
    made = Race("Monza")
    for driver, times in laps.items():
        made.add(driver, times)
    return made


def calls():
    yield call(race(ann=[], bob=[]), "ann", "bob")
    yield call(race(ann=[81000], bob=[81500]), "ann", "bob")
    yield call(race(ann=[81000, 80500, 82000], bob=[81500, 80500, 79000]), "ann", "bob")
    yield call(race(ann=[81000, 80500, 82000], bob=[81500, 80500, 79000]), "bob", "ann")
    yield call(race(ann=[1, 2, 3]), "ann", "ann")
    yield call(race(ann=(1, 1, 1), bob=iter([0, 0, 0])), "ann", "bob")
    yield call(race(ann=[10**20, 1], bob=[1, 10**20]), "ann", "bob")
    yield call(race(ann=[0, -1], bob=[-1, 0]), "ann", "bob")
    yield call(race(ann=[1], bob=[1, 2]), "ann", "bob")
    yield call(race(ann=[1]), "ann", "zoe")
    yield call(race(), "ann", "ann")
    yield call(race(ann=[1, None], bob=[1, 2]), "ann", "bob")
    yield call(race(ann="12", bob="13"), "ann", "bob")
    yield call(race(ann=[1]), ["ann"], "ann")


def sized(n):
    return call(race(ann=[80000 + i * 7 % 900 for i in range(n)], bob=[80000 + i * 11 % 900 for i in range(n)]), "ann", "bob")
