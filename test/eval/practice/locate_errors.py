def locate_errors(text, errors):
    """Turns (offset, message) into "line:column: message", lines and columns counted from 1."""
    located = []
    for offset, message in errors:
        if offset < 0 or offset > len(text):
            raise IndexError(f"offset {offset} is outside of the text")
        line = 1
        start = 0
        while True:
            end = text.find("\n", start)
            if end == -1 or end >= offset:
                break
            line += 1
            start = end + 1
        located.append(f"{line}:{offset - start + 1}: {message}")
    return located


# ==== exam ====
TARGET = "locate_errors"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "The lines are counted from the top for each error; their starts can be noted once and bisected."
SIZES = (50, 150, 500)


def calls():
    yield call("", [])
    yield call("", [(0, "empty")])
    yield call("abc", [(0, "a"), (3, "end")])
    yield call("ab\ncd\n", [(2, "x"), (3, "y"), (5, "z"), (6, "end")])
    yield call("ab\ncd\nef", [(7, "late"), (0, "early"), (7, "late")])
    yield call("\n\n\n", [(0, ""), (1, ""), (2, ""), (3, "")])
    yield call("ä\r\nö", [(2, "cr"), (3, None)])
    yield call("ab", iter([(1, 5)]))
    yield call("ab", ((1, "t"),))
    yield call("ab", [(0, "fine"), (3, "out")])
    yield call("ab", [(-1, "out")])
    yield call("ab", [("1", "text")])
    yield call("ab", [(1,)])
    yield call("ab", None)


def sized(n):
    text = "".join(f"let x{i} = {i};\n" for i in range(n))
    return call(text, [(i * 7919 % len(text), f"error {i}") for i in range(n)])
