import re

MARKER = re.compile(r"\b(TODO|FIXME)\b:?[ \t]*(.*)")


def find_todos(source, path="<text>"):
    """Yields path:line: kind: note for each TODO or FIXME in a file."""
    for match in MARKER.finditer(source):
        line = source[: match.start()].count("\n") + 1
        kind, note = match.groups()
        note = note.strip() or "(no text)"
        yield f"{path}:{line}: {kind}: {note}"


# ==== exam ====
TARGET = "find_todos"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "The lines before each marker are counted from the beginning of the file; counting can go on from the last marker."
SIZES = (50, 200, 600)


def calls():
    yield call("")
    yield call("nothing to do\n")
    yield call("TODO")
    yield call("# TODO: tidy up", "a.py")
    yield call("\n\n# FIXME later\n# TODO\n# TODO:   \n")
    yield call("TODO one\r\nx\r\nTODO two\r\n")
    yield call("MYTODO todo TODOS\nTODO TODO twice", path="b.py")
    yield call("ä\nö FIXME: grüßen\u2028TODO: x\n")
    yield first(1, call("TODO a\nTODO b"))
    yield first(2, call("\nTODO a\n\nTODO b\nTODO c"))
    yield call(b"TODO")
    yield call(None)


def sized(n):
    return call("".join("def function_%d(argument):\n    return argument + %d  # TODO: check\n\n\n" % (i, i) for i in range(n)))
