import re


def version_key(text):
    return [int(part) for part in re.findall(r"\d+", text)]


def insertion_sorted_versions(versions):
    """Version numbers such as `v1.10.2`, oldest first; versions of the same numbers stay in their order."""
    ordered = []
    for version in versions:
        position = len(ordered)
        while position > 0 and version_key(ordered[position - 1]) > version_key(version):
            position -= 1
        ordered.insert(position, version)
    return ordered


# ==== exam ====
TARGET = "insertion_sorted_versions"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "An insertion sort that reads each version number anew for every comparison; sorted reads each once."
SIZES = (20, 60, 120)


def calls():
    yield call([])
    yield call(["1.0"])
    yield call(["v1.10", "v1.9", "v1.2.3"])
    yield call(["1.0", "v1.0", "1.0-rc", "1,0"])
    yield call(["1.0.0", "1.0", "1"])
    yield call(["", "alpha", "0"])
    yield call(["٢.0", "1.5", "3"])
    yield call(["1.2²", "1.1"])
    yield call(("b2", "a1"))
    yield call({"2": 1, "1": 2})
    yield call("312")
    yield call(iter(["2", "1"]))
    yield call(["1", None])
    yield call(["1", 2])
    yield call([b"1", b"2"])
    yield call(None)
    yield call(["9" * 30, "1" * 30])


def sized(n):
    return call([f"v{i * 37 % n}.{i % 5}" for i in range(n)])
