import json

END = "--end--"


def read_events(lines):
    """Yields the events of one batch as they come in, up to the line that ends it; what follows is left to the caller."""
    for line in lines:
        line = line.strip()
        if line == END:
            return
        if line:
            yield json.loads(line)


# ==== exam ====
TARGET = "read_events"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "A line may be read only when its event is asked for, and none after the end; nothing can be joined or read ahead."
SIZES = (50, 150, 500)


def two_batches():
    stream = iter(['{"n": 1}', "--end--", '{"n": 2}', "--end--", "rest"])
    return list(read_events(stream)), list(read_events(stream)), list(stream)


def interleaved():
    log = []

    def source():
        for n in range(3):
            log.append(f"read {n}")
            yield json.dumps({"n": n})

    for event in read_events(source()):
        log.append(event)
        if event["n"] == 1:
            break
    return log


def breaks_off():
    yield "[1]"
    raise ConnectionError("line dropped")


def unread():
    stream = iter(["1", "2", "3"])
    events = read_events(stream)
    left = next(stream)
    return left, next(events), next(stream), list(events)


def calls():
    yield call([])
    yield call(["--end--", "nonsense"])
    yield call(['{"n": 1}', "", "  \n", "[1, 2]\n", "null"])
    yield call(['{"text": "gr\\u00f6ße"}', '"ü"', "NaN", " --end-- \n", "1"])
    yield first(1, call(["1", "not json"]))
    yield call(["1", "not json", "2"])
    yield call(breaks_off())
    yield run(two_batches)
    yield run(interleaved)
    yield run(unread)
    yield run(lambda: list(read_events(iter([b"1", "2"]))))
    yield call(["1", None])
    yield call("12")
    yield call(None)


def sized(n):
    return call([json.dumps({"event": i, "values": [j * 1.5 + i for j in range(120)], "text": f"state {i} " * 20}) + "\n" for i in range(n)])
