def collect_violations(reports, rules_only=False):
    """All violations of the reports that a linter wrote, one report per file, in the order of the reports."""
    violations = []
    for report in reports:
        if "fatal" in report:
            raise RuntimeError("%s: %s" % (report["file"], report["fatal"]))
        if report.get("skipped"):
            continue
        for violation in report["violations"]:
            violations.append(violation)
    if rules_only:
        rules = []
        for violation in violations:
            rules.append(violation["rule"])
        return rules
    return violations


# ==== exam ====
TARGET = "collect_violations"
KIND = "append loop"
IMPROVABLE = True
WHY = "Violations are appended one by one although extend takes a whole report at once."
SIZES = (20, 500, 5000)


def report(*rules, **more):
    return dict({"file": "a.py", "violations": [{"rule": rule} for rule in rules]}, **more)


def calls():
    yield call([])
    yield call([report()])
    yield call([report("E1", "E2"), report(), report("E1")])
    yield call([report("E1", skipped=True), report("W1", skipped=False)])
    yield call([report("E1", "ä"), report("E1")], True)
    yield call([], rules_only=True)
    yield call(({"violations": ("x", "y")}, {"violations": "zü"}, {"violations": {"k": 1}}))
    yield call(iter([report("E1"), report("E2")]))
    yield call([{"skipped": 1}, report(None)])
    yield call([report("E1"), report(fatal="syntax error")])
    yield call([report("E1"), {"file": "b.py"}])
    yield call([report("E1"), {"violations": None}])
    yield call([{"violations": [{"line": 5}]}], True)
    yield call([{"violations": [5]}], True)
    yield call(None)


def sized(n):
    one = [{"rule": "E%d" % i, "line": i} for i in range(60)]
    return call([{"file": "f%d.py" % i, "violations": one[i % 20 :]} for i in range(n)])
