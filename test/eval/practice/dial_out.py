def dial_out(number, trunks, on_event=print):
    """Tries the trunks in turn until one connects; reports each step as it happens.

    A trunk is a function of the number: True when connected, False when busy; it may raise OSError when it is down.
    Returns the position of the trunk, or None.
    """
    for position, trunk in enumerate(trunks):
        on_event(f"trunk {position}: dialling {number}")
        try:
            connected = trunk(number)
        except OSError as error:
            on_event(f"trunk {position}: down ({error})")
            continue
        if connected:
            on_event(f"trunk {position}: connected")
            return position
        on_event(f"trunk {position}: busy")
    return None


# ==== exam ====
TARGET = "dial_out"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Each report and each call of a trunk is an effect, seen in this order and only until one connects."
SIZES = (500, 3000, 10000)


def busy(number):
    return False


def free(number):
    return True


def down(number):
    raise OSError("no carrier")


def bug(number):
    raise ValueError("not a number: " + str(number))


def logged(number, kinds, fail_at=None):
    log = []

    def trunk(kind):
        def dial(number):
            log.append(("dial", kind, number))
            return kind(number)

        return dial

    def report(text):
        if len(log) == fail_at:
            raise RuntimeError("log is full")
        log.append(text)

    try:
        result = dial_out(number, (trunk(kind) for kind in kinds), report)
    except (ValueError, RuntimeError) as error:
        result = repr(error)
    return result, [str(entry) if isinstance(entry, str) else (entry[0], entry[1].__name__, entry[2]) for entry in log]


def calls():
    yield call("110", [])
    yield call("110", [free])
    yield call("110", [busy, free, free])
    yield call("110", [busy, busy])
    yield call("110", [down, busy, down, free])
    yield call("110", [down])
    yield call("110", [busy, bug, free])
    yield call("110", [busy, None])
    yield call("110", None)
    yield run(logged, "112", [busy, down, free, busy])
    yield run(logged, "112", [busy, bug, free])
    yield run(logged, "112", [busy, down, free], 3)
    yield run(logged, None, [free, free])


def sized(n):
    seen = {}
    return call("0800", [busy if i % 3 else down for i in range(n)], lambda text: seen.update(last=text))
