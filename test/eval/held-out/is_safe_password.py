from typing import Iterable


def is_safe_password(password: str, forbidden: Iterable[str]) -> bool:
    """Length 10 or more, letters and digits, and no forbidden word in it, whatever its case."""
    if len(password) < 10:
        return False
    if sum([1 for sign in password if sign.isdigit()]) == 0:
        return False
    if len([sign for sign in password if sign.isalpha()]) < 1:
        return False
    words = [word for word in forbidden if word]
    return not any([word.lower() in password.lower() for word in words])


# ==== exam ====
TARGET = "is_safe_password"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "Whole lists to find whether there is one; the password is lowered for each word, and all words are tried after a hit."
SIZES = (100, 1000, 8000)


def calls():
    yield call("", [])
    yield call("short1", [])
    yield call("longenough", [])
    yield call("1234567890", [])
    yield call("longenough1", [])
    yield call("longENOUGH1", ["enough"])
    yield call("longenough1", ["", "x"])
    yield call("STRASSEN-77", ["straße"])
    yield call("İstanbul2024", ["istanbul"])
    yield call("пароль12345", ("ПАРОЛЬ",))
    yield call("٣abcdefghij", [])
    yield call("longenough1", "xyz")
    yield call("longenough1", iter(["x", "ough"]))
    yield call("longenough1", None)
    yield call("short", None)
    yield call("longenough1", [None, 0, False])
    yield call("longenough1", ["x", 5])
    yield call("longenough1", [5, "x"])
    yield call(None, [])
    yield call(b"longenough1", [])
    yield call(["a", "1"] * 5, [])


def sized(n):
    return call("Correct-Horse-1" * 8, ["correct"] + [f"word{i}" for i in range(n)])
