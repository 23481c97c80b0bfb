def plain(number):
    """A telephone number without the signs that people put in for reading."""
    return number.replace(" ", "").replace("-", "").replace("/", "")


def wanted_calls(incoming, blocked):
    """Calls as (number, seconds) that are not from a blocked number; hidden numbers ("") are kept."""
    block_list = [plain(number) for number in blocked]
    wanted = []
    for number, seconds in incoming:
        if plain(number) not in block_list:
            wanted.append((number, seconds))
    return wanted


# ==== exam ====
TARGET = "wanted_calls"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "For each call the list of blocked numbers is searched; a set knows at once."
SIZES = (50, 200, 800)


def calls():
    yield call([], [])
    yield call([("0123", 5)], [])
    yield call([("0123", 5)], ["0123"])
    yield call([("01 23", 5), ("01-24", 6)], ["01/23"])
    yield call([("1", 5), ("1", 5), ("2", 1)], ["2", "2"])
    yield call([("", 5)], ["1"])
    yield call([("", 5), ("1", 2)], [" "])
    yield call([("٠١٢", 5)], ["012"])
    yield call(iter([("1", None)]), iter(["2"]))
    yield call([("1", 5)], "123")
    yield call([("1", 5)], [1])
    yield call([(1, 5)], ["1"])
    yield call([("1",)], ["1"])
    yield call(None, [])
    yield call([], None)


def sized(n):
    return call([(f"0{i % 9} 55{i}", i) for i in range(n)], [f"0{i % 7}-55{i * 2}" for i in range(n)])
