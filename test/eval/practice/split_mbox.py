def split_mbox(lines):
    """Messages of an mbox file, each a list of its lines, handed out as soon as the next one begins."""
    message = []
    for line in lines:
        if line.startswith("From ") and message:
            yield message
            message = []
        message.append(line)
    if message:
        yield message


# ==== exam ====
TARGET = "split_mbox"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "Lines come from a file or a socket and are read only as far as the caller asks; reading them all first shows."
SIZES = (1000, 10000, 80000)


def tail(read):
    for line in ("From a\n", "hi\n", "From b\n", "ho\n", "From c\n"):
        read.append(line)
        yield line
    read.append("broken")
    raise OSError("connection lost")


def how_far(count):
    read = []
    messages = split_mbox(tail(read))
    taken = [next(messages) for _ in range(count)]
    return taken, read


def endless():
    while True:
        yield "From x\n"
        yield "text\n"


def calls():
    yield call([])
    yield call(["From a\n", "hi\n"])
    yield call(["no from\n", "hi\n", "From a\n", "ho\n"])
    yield call(["From a\n", "From b\n", "From b\n"])
    yield call(["From a\n", ">From b\n", "from c\n", "Fromage\n"])
    yield call(iter(["From ä\n", "ü\n", "From ß\n"]))
    yield first(2, call(endless()))
    yield run(how_far, 0)
    yield run(how_far, 1)
    yield run(how_far, 2)
    yield call(tail([]))
    yield call(["From a\n", None])
    yield call([b"From a\n"])
    yield call("From ")
    yield call(None)


def sized(n):
    return call([f"From user{i}\n" if i % 6 == 0 else f"line {i}\n" for i in range(n)])
