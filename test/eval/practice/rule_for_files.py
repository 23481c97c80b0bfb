import json


def find_rule(path, manifest):
    """The name of the first rule in the manifest (JSON text) for files that end so, or None."""
    rules = json.loads(manifest)["rules"]
    for rule in rules:
        if path.endswith(rule["suffix"]):
            return rule["name"]
    return None


def rules_for_files(paths, manifest):
    """Which rule builds each file: path -> rule name; files that no rule knows are left out."""
    found = {}
    for path in paths:
        rule = find_rule(path, manifest)
        if rule is not None:
            found[path] = rule
    return found


# ==== exam ====
TARGET = "rules_for_files"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "The manifest is parsed anew for each file."
SIZES = (50, 300, 1500)

MANIFEST = '{"rules": [{"suffix": ".c", "name": "cc"}, {"suffix": ".tar.gz", "name": "tar"}, {"suffix": ".gz", "name": "zip"}, {"suffix": ".\\u00fc", "name": "u"}]}'


def calls():
    yield call([], MANIFEST)
    yield call(["a.c"], MANIFEST)
    yield call(["a.c", "b.tar.gz", "b.gz", "c"], MANIFEST)
    yield call(["a.c", "a.c", ".ü"], MANIFEST)
    yield call(["", "x.C"], MANIFEST)
    yield call(["a", "b"], '{"rules": []}')
    yield call(["a", "b"], '{"rules": [{"suffix": "", "name": null}]}')
    yield call(("a.gz",), MANIFEST.encode())
    yield call(iter(["q.c"]), MANIFEST)
    yield call(["a"], "{rules}")
    yield call(["a"], '{"rule": []}')
    yield call(["a"], '{"rules": [{"name": "x"}]}')
    yield call([5], MANIFEST)
    yield call(["a"], None)
    yield call(None, MANIFEST)


def sized(n):
    manifest = '{"rules": [%s]}' % ", ".join('{"suffix": ".x%d", "name": "rule %d"}' % (i, i) for i in range(12))
    return call([f"dir/file{i}.x{i % 14}" for i in range(n)], manifest)
