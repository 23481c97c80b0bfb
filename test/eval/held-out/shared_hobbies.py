class Member:
    def __init__(self, name, hobbies):
        self.name = name
        self.hobbies = hobbies


def shared_hobbies(first, second):
    """Hobbies of both clubs, compared without case, with all members of either club who have them."""
    shared = {}
    for left in first:
        for mine in left.hobbies:
            for right in second:
                for yours in right.hobbies:
                    if mine.lower() == yours.lower():
                        names = shared.setdefault(mine.lower(), [])
                        if left.name not in names:
                            names.append(left.name)
                        if right.name not in names:
                            names.append(right.name)
    return shared


# ==== exam ====
TARGET = "shared_hobbies"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "Four nested loops compare lower-cased words; an index of the second club by hobby leaves two."
SIZES = (10, 25, 50)


def club(**members):
    return [Member(name, hobbies) for name, hobbies in members.items()]


def calls():
    yield call([], [])
    yield call(club(ann=["chess"]), [])
    yield call(club(ann=["Chess", "go"], bob=["Go"]), club(cid=["GO", "chess"], dan=["CHESS"]))
    yield call(club(ann=["chess"]), club(bob=["skat"]))
    yield call(club(ann=["a", "A"]), club(ann=["a"], zoe=["A"]))
    yield call(club(b=["x"], a=["x"]), club(d=["x"], c=["x"]))
    yield call(club(ann=["İ"]), club(bob=["i̇"], cid=["i"]))
    yield call(club(ann="abc"), club(bob="cab"))
    yield call(club(ann=[]), club(bob=["x"]))
    yield call([Member(None, ["x"]), Member(["list"], ["x"])], club(bob=["x"]))
    yield call(club(ann=[1]), club(bob=["x"]))
    yield call(club(ann=["x"]), club(bob=[1]))
    yield call(club(ann=["x"]), [None])
    yield call([None], club(bob=["x"]))
    yield call(None, None)


def sized(n):
    left = [Member(f"l{i}", [f"Hobby {i}", f"Sport {i % 5}"]) for i in range(n)]
    return call(left, [Member(f"r{i}", [f"hobby {i * 3}", f"SPORT {i}"]) for i in range(n)])
