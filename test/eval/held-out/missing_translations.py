from typing import Dict, List, Tuple

SKIPPED_PREFIXES = ("debug.", "internal.")


def missing_translations(source: Dict[str, str], target: Dict[str, str]) -> Tuple[List[str], List[str]]:
    """Keys that the target language lacks, and keys that it has but nobody uses any more."""
    source_keys = [key for key in source if not key.startswith(SKIPPED_PREFIXES)]
    target_keys = [key for key in target if target[key].strip()]
    missing = []
    for key in source_keys:
        if key not in target_keys:
            missing.append(key)
    obsolete = []
    for key in target_keys:
        if key in source_keys:
            continue
        obsolete.append(key)
    return sorted(missing), obsolete


# ==== exam ====
TARGET = "missing_translations"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Keys of dictionaries are looked for in lists, once per key and in both directions."
SIZES = (50, 200, 600)


def calls():
    yield call({}, {})
    yield call({"a": "A"}, {})
    yield call({}, {"a": "A"})
    yield call({"b": "B", "a": "A"}, {"a": "x"})
    yield call({"b": "B", "a": "A"}, {"z": "x", "b": " ", "c": "y"})
    yield call({"debug.x": "1", "x": "2"}, {"debug.x": "1"})
    yield call({"internal.q": "1"}, {"q": "\u2003"})
    yield call({"ключ": "1", "é": "2", "e\u0301": "3"}, {"é": "2"})
    yield call({1: "a"}, {})
    yield call({"a": "A"}, {"a": None})
    yield call(None, {})
    yield call({"a": 1}, {"b": 2})
    yield call({"": "empty"}, {"": "leer"})


def sized(n):
    return call({f"key.{i}": "x" for i in range(n)}, {f"key.{i}": "y" for i in range(n // 2, n + n // 2)})
