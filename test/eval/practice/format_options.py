def format_options(options: list, indent: int = 2, limit: int = 24) -> str:
    """The help text on command-line options (flag, help): two columns, of which the first is as wide as needed."""
    lines = []
    for flag, text in options:
        width = min(limit, max(len(name) for name, _ in options))
        prefix = " " * indent
        if len(flag) > width:
            lines.append(prefix + flag)
            lines.append(prefix + " " * width + "  " + text)
        else:
            lines.append(prefix + flag.ljust(width) + "  " + text)
    return "\n".join(lines)


# ==== exam ====
TARGET = "format_options"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "The width of the column is found anew for each option."
SIZES = (30, 120, 400)


def calls():
    yield call([])
    yield call([("-v", "verbose")])
    yield call([("-v", "verbose"), ("--output FILE", "where to write"), ("-q", "")])
    yield call([("--a-very-long-option-with-a-name NAME", "far"), ("-q", "quiet")])
    yield call([("-a", "x"), ("-a", "x")], 0)
    yield call([("-a", "x"), ("--bcd", "y")], limit=3)
    yield call([("-ä", "Ü"), ("", "")], indent=4)
    yield call((("-a", "x"), ["-bc", "y"]))
    yield call([("-a", "x")], -1, 0)
    yield call([(5, "x")])
    yield call([("-a", "x", "y")])
    yield call([("-a", "x"), None])
    yield call(None)


def sized(n):
    return call([(f"--option-{'x' * (i % 20)}", f"help on option {i}") for i in range(n)])
