def change_history(changes, title="History"):
    """The history shown beside a document, newest change on top. changes: (who, what), oldest first."""
    text = ""
    number = 0
    for who, what in changes:
        number += 1
        entry = "#" + str(number) + " " + who + ": " + what
        text = entry + "\n" + text
    if not text:
        return title + "\n(no changes)\n"
    return title + "\n" + text


# ==== exam ====
TARGET = "change_history"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "All that was written so far is copied behind every new entry; collected entries can be joined in reverse."
SIZES = (100, 500, 2000)


def calls():
    yield call([])
    yield call([], "Verlauf")
    yield call([("Ana", "created")])
    yield call([("Ana", "created"), ("Bo", "renamed"), ("Ana", "created")])
    yield call([("", ""), ("", "")], title="")
    yield call([("Zoë", "größer\n2 lines"), ("李", "完成")])
    yield call((["Ana", "x"], "ab"))
    yield call(iter([("Ana", "x"), ("Bo", "y")]))
    yield call({"Ana": "x", "Bo": "y"}.items())
    yield call([("Ana",)])
    yield call([("Ana", "x"), ("Bo", "y", "z")])
    yield call([5])
    yield call(None)


def sized(n):
    return call([(f"user {i % 9}", f"changed the paragraph number {i} of the contract") for i in range(n)])
