def read_settings(lines):
    """Yields (name, value) for each line "name = value" up to a line "end"; the rest of `lines` is left to the caller."""
    for line in lines:
        if line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        if equals:
            yield name.strip(), value.strip()
        elif name.strip() == "end":
            return


# ==== exam ====
TARGET = "read_settings"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "Lines may come from a file or a pipe that others read on; none may be taken earlier than it is asked for."
SIZES = (500, 5000, 20000)


def source(*lines):
    for line in lines:
        print("read", line)
        yield line


def rest(lines):
    lines = iter(lines)
    settings = read_settings(lines)
    return list(settings), list(lines)


def mixed(lines):
    lines = iter(lines)
    return [(setting, next(lines, None)) for setting in read_settings(lines)]


def later():
    lines = ["a = 1"]
    settings = read_settings(lines)
    found = [next(settings)]
    lines.append("b = 2")
    found.extend(settings)
    return found


def calls():
    yield call([])
    yield call(["a = 1\n", "# c = 2\n", "\n", "b=x=y\n"])
    yield call(["= 1", "a =", "nothing", " end ", "z = 1"])
    yield first(2, call(source("a=1", "b=2", "c=3")))
    yield first(0, call(source("a=1")))
    yield call(source("a=1", "end", "c=3"))
    yield run(rest, ["a=1", "end\n", "other text", "b=2"])
    yield run(mixed, ["a=1", "body of a", "b=2", "body of b", "c=3"])
    yield run(later)
    yield first(3, call(f"x{i} = é" for i in iter(int, 1)))
    yield call(["a=1", None])
    yield call(["a=1", b"b=2"])
    yield call("ab")
    yield call(None)


def sized(n):
    return run(rest, [f"name{i} = value {i}\n" if i % 5 else "# remark\n" for i in range(n)])
