import json


def join_json_settings(documents, names):
    """The value of each name from the last JSON document that has it; None where none does."""
    values = {}
    for name in names:
        values[name] = None
        for document in documents:
            parsed = json.loads(document)
            if name in parsed:
                values[name] = parsed[name]
    return values


# ==== exam ====
TARGET = "join_json_settings"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "Every document is parsed once per name; parsed once each they can be asked for all names."
SIZES = (20, 60, 150)


def calls():
    yield call([], [])
    yield call([], ["a"])
    yield call(['{"a": 1}', '{"a": 2, "b": null}'], ["a", "b", "c"])
    yield call(['{"a": [1, {"x": 2}]}'], ["a"])
    yield call(['{"ü": "ß"}', '{"\\u00fc": 1.0}'], ["ü"])
    yield call(['["a", "b"]'], ["z"])
    yield call(['["a", "b"]'], ["a"])
    yield call(['"abc"'], ["b"])
    yield call(["5"], ["a"])
    yield call(["not json"], ["a"])
    yield call(["not json"], [])
    yield call(['{"a": 1}'], "ab")
    yield call(['{"a": NaN}'], ("a",))
    yield call(['{"a": 1}'], [["a"]])
    yield call([b'{"a": 1}'], ["a"])
    yield call([None], ["a"])
    yield call(None, ["a"])
    yield call(None, [])
    yield call(['{"a": 1, "a": 2}'], iter(["a", "a"]))


def sized(n):
    return call([json.dumps({f"key{i + k}": i for k in range(10)}) for i in range(n)], [f"key{i}" for i in range(n // 3)])
