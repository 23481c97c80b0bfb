def notify_owners(failures, owners):
    """(team, test) for each failed test and each team that owns its suite, in the order of the failures."""
    messages = []
    for failure in failures:
        for owner in owners:
            if failure["suite"] == owner["suite"]:
                messages.append((owner["team"], failure["test"]))
    return messages


# ==== exam ====
TARGET = "notify_owners"
KIND = "nested loops for equality"
IMPROVABLE = True
WHY = "Teams can be grouped by suite once; then each failure is one look-up."
SIZES = (30, 120, 500)


def fail(suite, test):
    return {"suite": suite, "test": test}


def own(suite, team):
    return {"suite": suite, "team": team}


def calls():
    yield call([], [])
    yield call([fail("io", "t1")], [])
    yield call([], [own("io", "core")])
    yield call([fail("io", "t1")], [own("io", "core")])
    yield call([fail("io", "t1"), fail("io", "t1")], [own("io", "core"), own("io", "web"), own("net", "web")])
    yield call([fail("net", "t2"), fail("io", "t1")], [own("io", "a"), own("net", "b"), own("io", "c")])
    yield call([fail("IO", "t1")], [own("io", "core")])
    yield call([fail("", "t"), fail("ä", "u")], [own("ä", "x"), own("", "y")])
    yield call((fail("a", "b"),), (own("a", "c"), own("a", "c")))
    yield call([{"test": "t1"}], [own("io", "core")])
    yield call([fail("io", "t1")], [{"team": "core"}])
    yield call([fail("io", "t1"), None], [own("io", "core")])
    yield call(None, [])
    yield call([fail("io", "t1")], None)


def sized(n):
    return call(
        [fail(f"suite{i * 17 % n}", f"test_{i}") for i in range(n)],
        [own(f"suite{i}", f"team{i % 9}") for i in range(n)],
    )
