def guild_ready(members, raid):
    """Whether the guild may enter the raid: enough strength in all, a healer, and nobody too low or banned."""
    if not all([member["level"] >= raid["min_level"] for member in members]):
        return False
    if any([member["name"].lower() in raid["banned"] for member in members]):
        return False
    if not any([member["role"] == "healer" for member in members]):
        return False
    power = sum([member["gear"] + 2 * member["level"] for member in members])
    return power >= raid["power"]


# ==== exam ====
TARGET = "guild_ready"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "Lists are built before any and all look at them; with generators they stop at the first that decides."
SIZES = (500, 4000, 30000)


def member(name, level, role="tank", gear=10):
    return {"name": name, "level": level, "role": role, "gear": gear}


def raid(min_level=10, banned=frozenset(), power=0):
    return {"min_level": min_level, "banned": banned, "power": power}


def calls():
    yield call([], raid())
    yield call([member("Ann", 20, "healer")], raid())
    yield call([member("Ann", 20, "healer")], raid(power=1000))
    yield call([member("Ann", 20, "healer"), member("Bob", 9)], raid())
    yield call([member("Ann", 20), member("Bob", 19)], raid())
    yield call([member("Ann", 20, "healer"), member("BOB", 19)], raid(banned={"bob"}))
    yield call([member("Ann", 20, "healer", 50), member("Bob", 20, "tank", 50)], raid(power=180))
    yield call([member("Ann", 20, "healer", 50), member("Bob", 20, "tank", 50)], raid(power=181))
    yield call((member("Ünal", 30, "healer"),), raid(banned=["ünal"]))
    yield call([member("Ann", None, "healer")], raid())
    yield call([{"level": 20}], raid())
    yield call([member("Ann", 20, "healer")], {})
    yield call(None, raid())


def sized(n):
    people = [member(f"Player{i}", 20 + i % 40, "healer" if i % 5 == 0 else "damage") for i in range(n)]
    return call(people, raid(banned={"player3", "player8"}))
