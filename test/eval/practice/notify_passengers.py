class DeliveryError(Exception):
    pass


def notify_passengers(passengers, lookup, send, log):
    """Tell everybody of a delay; whoever has no address is logged. Returns how many messages went out."""
    sent = 0
    for passenger in passengers:
        address = lookup(passenger)
        if address is None:
            log(f"no address: {passenger}")
            continue
        try:
            send(address)
        except DeliveryError as error:
            log(f"failed: {passenger}: {error}")
        else:
            sent += 1
    return sent


# ==== exam ====
TARGET = "notify_passengers"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Look-up, sending and logging take turns and can be seen by the caller; a look-up in advance or only once for equals changes that."
SIZES = (500, 4000, 30000)


def story(passengers, addresses, broken=(), fatal=None):
    happened = []

    def lookup(passenger):
        happened.append(("lookup", passenger))
        return addresses[passenger]

    def send(address):
        if address in broken:
            raise DeliveryError(f"bounced {address}")
        if address == fatal:
            raise OSError("line down")
        happened.append(("send", address))

    def log(text):
        happened.append(("log", text))

    try:
        result = notify_passengers(passengers, lookup, send, log)
    except (OSError, KeyError, TypeError) as error:
        result = type(error).__name__
    return result, happened


def moving_book(owner):
    book = {"a": "a@x", "b": "b@x"}
    seen = []

    def send(address):
        seen.append(address)
        book["b"] = None

    return notify_passengers(["a", "b", "a"], book.get, send, seen.append), seen


def calls():
    yield run(story, [], {})
    yield run(story, ["a"], {"a": "a@x"})
    yield run(story, ["a", "b", "a"], {"a": "a@x", "b": None})
    yield run(story, ["a", "b", "c"], {"a": "a@x", "b": "b@x", "c": "c@x"}, ("b@x",))
    yield run(story, ["a", "b", "c"], {"a": "a@x", "b": "b@x", "c": "c@x"}, (), "b@x")
    yield run(story, ["a", "z", "c"], {"a": "a@x", "c": "c@x"})
    yield run(story, ["ä", "ä"], {"ä": "ä@x"}, ("ä@x",))
    yield run(story, iter(["a", "b"]), {"a": "", "b": 0})
    yield run(story, None, {})
    yield run(moving_book, None)
    yield call([1, 2], print, print, print)
    yield call([1], str, None, print)


def sized(n):
    names = {i: f"{i}@x.org" for i in range(n)}
    return call(range(n), names.get, str, str)
