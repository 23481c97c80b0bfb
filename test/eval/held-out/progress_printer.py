def process_with_progress(items, work, every=10):
    """Works on each item and prints progress as it goes; a failing item is printed and skipped. Gives back the results."""
    results = []
    failures = 0
    for position, item in enumerate(items):
        try:
            results.append(work(item))
        except (ValueError, TypeError) as error:
            failures += 1
            print(f"item {position}: {type(error).__name__}")
            continue
        if every and (position + 1) % every == 0:
            print(f"{position + 1} done, {failures} failed")
    print("finished:", len(results), "of", len(results) + failures)
    return results


# ==== exam ====
TARGET = "process_with_progress"
KIND = "waiting, reading and writing"
IMPROVABLE = False
WHY = "Prints stand between the items and failures are skipped one by one: no comprehension, no print at the end."
SIZES = (200, 1000, 5000)


def calls():
    yield call([], int)
    yield call(["1", "2"], int)
    yield call(["1", "x", None, "3"], int, 2)
    yield call(range(25), str)
    yield call(range(3), str, 1)
    yield call(range(3), str, 0)
    yield call(range(3), str, None)
    yield call(range(3), str, -2)
    yield call("ä1", int, 1)
    yield call([1, 0, 2], lambda number: 1 / number, 1)
    yield call(iter("ab"), print, 1)
    yield call([[1]], len, 1.5)
    yield call([1], None)
    yield call([1], str, "2")
    yield call(None, str)


def sized(n):
    return call(range(n), str)
