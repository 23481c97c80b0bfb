class Dungeon:
    def __init__(self, doors):
        self.doors = doors  # room -> rooms behind its doors

    def explore(self, entrance):
        """Rooms that can be reached from the entrance, in the order in which a hero who always takes the last door enters them."""
        if entrance not in self.doors:
            raise KeyError(f"no such room: {entrance}")
        entered = []
        ahead = [entrance]
        while ahead:
            room = ahead.pop()
            if room in entered:
                continue
            entered.append(room)
            for door in self.doors.get(room, ()):
                if door not in entered:
                    ahead.append(door)
        return entered


# ==== exam ====
TARGET = "Dungeon.explore"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Each door is looked up in the list of all rooms entered; rooms are keys of a dict, so a set beside the list will do."
SIZES = (50, 150, 400)


def calls():
    yield call(Dungeon({"hall": []}), "hall")
    yield call(Dungeon({"hall": ["crypt", "well"], "crypt": ["hall"], "well": ["crypt"]}), "hall")
    yield call(Dungeon({"hall": ["hall", "hall"]}), "hall")
    yield call(Dungeon({"hall": ["cave"]}), "hall")
    yield call(Dungeon({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"], "e": ["a"]}), "a")
    yield call(Dungeon({"a": ("é", "ü"), "é": ("ü",), "ü": ()}), "a")
    yield call(Dungeon({1: [2, 3], 2: [3], 3: [1.0]}), 1)
    yield call(Dungeon({(0, 0): [(0, 1)], (0, 1): [(0, 0), (1, 1)]}), (0, 0))
    yield call(Dungeon({"ab": "ba", "a": "ab", "b": ""}), "ab")
    yield call(Dungeon({}), "hall")
    yield call(Dungeon({"hall": None}), "hall")
    yield call(Dungeon({"hall": [["crypt"]]}), "hall")
    yield call(Dungeon({"hall": []}), ["hall"])
    yield call(Dungeon(None), "hall")


def sized(n):
    return call(Dungeon({f"room {i}": [f"room {i * 2 % n}", f"room {(i + 1) % n}", f"room {(i * 3 + 1) % n}"] for i in range(n)}), "room 0")
