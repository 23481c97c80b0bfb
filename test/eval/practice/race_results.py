def clock(seconds):
    return f"{seconds // 60}:{seconds % 60:02d}"


def race_results(finishers):
    """[(name, seconds)] -> lines of the result list with the gap to the winner, in the order in which they were entered."""
    lines = []
    for name, seconds in finishers:
        winner = min([time for _, time in finishers])
        width = max([len(other) for other, _ in finishers])
        gap = seconds - winner
        behind = "winner" if gap == 0 else "+" + clock(gap)
        lines.append(f"{name.ljust(width)}  {clock(seconds)}  {behind}")
    return lines


# ==== exam ====
TARGET = "race_results"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "The winner's time and the longest name are looked for again for each runner."
SIZES = (30, 120, 400)


def calls():
    yield call([])
    yield call([("Abebe", 7935)])
    yield call([("Abebe", 7935), ("Jo", 8001), ("Wanjiru", 7935)])
    yield call([("Jo", 8001), ("Abebe", 7935)])
    yield call([("Jo", 0), ("Al", 59), ("Bo", 60), ("Cy", 3600)])
    yield call((["Zoë", 100], ["Zoe\u0308", 101]))
    yield call([("", 5), ("", 5)])
    yield call([("Jo", 10**15), ("Al", 1)])
    yield call([("Jo", -5), ("Al", 5)])
    yield call([("Jo", "100"), ("Al", 90)])
    yield call([("Jo", None)])
    yield call([(7, 100)])
    yield call([("Jo", 100), ("Al",)])
    yield call([("Jo", 100, "DNF")])
    yield call(None)


def sized(n):
    return call([(f"Runner {i}", 2400 + i * 7919 % 1800) for i in range(n)])
