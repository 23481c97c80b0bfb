def order_rules(rules):
    """Firewall rules by ascending priority; rules of the same priority stay in the order of the file."""
    ordered = list(rules)
    for i in range(1, len(ordered)):
        rule = ordered[i]
        j = i - 1
        while j >= 0 and ordered[j]["priority"] > rule["priority"]:
            ordered[j + 1] = ordered[j]
            j -= 1
        ordered[j + 1] = rule
    return ordered


# ==== exam ====
TARGET = "order_rules"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "An insertion sort in Python, quadratic; the built-in sort is stable as well."
SIZES = (30, 120, 500)


def rule(priority, action="allow"):
    return {"priority": priority, "action": action}


def calls():
    yield call([])
    yield call([rule(5)])
    yield call([rule(2), rule(1)])
    yield call([rule(1, "a"), rule(1, "b"), rule(0, "c"), rule(1, "d")])
    yield call([rule(3), rule(2), rule(1), rule(0)])
    yield call([rule(1), rule(2), rule(3)])
    yield call((rule(9), rule(-9), rule(0)))
    yield call([rule("b"), rule("a"), rule("ä")])
    yield call([rule(2.5), rule(2), rule(3)])
    yield call(iter([rule(2), rule(1)]))
    yield call([rule(1), rule("1")])
    yield call([rule(1), {"action": "deny"}])
    yield call([rule(1), None])
    yield call(None)


def sized(n):
    return call([rule(i * 7919 % n) for i in range(n)])
