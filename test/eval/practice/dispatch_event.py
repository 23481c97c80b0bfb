def dispatch(event, handlers, log):
    """
    Passes an event through the handlers, each getting what the one before made of it. A handler that fails is
    skipped, one that returns None ends it. The log is written as things happen, since handlers read it too.
    """
    for name, handler in handlers:
        log.append(f"-> {name}")
        try:
            answer = handler(event, log)
        except Exception as error:
            log.append(f"!! {name}: {error}")
            continue
        if answer is None:
            log.append(f"|| {name}")
            return None
        event = answer
    return event


# ==== exam ====
TARGET = "dispatch"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Each handler sees the log and the event as the ones before left them, and may change the list of handlers."
SIZES = (500, 3000, 20000)


def mark(event, log):
    event.append(len(log))
    return event


def copy_log(event, log):
    return list(log)


def fail(event, log):
    raise ValueError(f"after {len(log)}")


def stop(event, log):
    print("stopped")
    return None


def forget(event, log):
    log.clear()
    return event


class Quiet(list):
    def append(self, line):
        print(line)


def adding(event):
    handlers = [("mark", mark)]
    handlers.insert(0, ("adds", lambda event, log: handlers.append(("late", mark)) or event))
    log = []
    return dispatch(event, handlers, log), log


def calls():
    yield call([], [], [])
    yield call([], [("m", mark)], [])
    yield call([], [("m", mark), ("m", mark), ("c", copy_log)], ["begin"])
    yield call([1], [("f", fail), ("m", mark)], [])
    yield call([1], [("m", mark), ("s", stop), ("m", mark)], [])
    yield call([1], [("m", mark), ("x", forget), ("m", mark)], ["old"])
    yield call([], [("m", mark), ("ä", fail)], Quiet())
    yield run(adding, [])
    yield call([], iter([("m", mark), ("s", stop), ("m", mark)]), [])
    yield call(None, [("m", mark)], [])
    yield call([], [("m", None)], [])
    yield call([], [("m",)], [])
    yield call([], [("m", mark)], None)
    yield call([], None, [])


def sized(n):
    return call([], [("h%d" % i, fail if i % 9 == 0 else mark) for i in range(n)], [])
