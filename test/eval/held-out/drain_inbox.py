def drain_inbox(inbox, handle, limit=100):
    """
    Hands messages over from the head of the inbox, one after the other, at most `limit`; handlers may add to it or empty it.
    Says how many were handled. The inbox is the mailbox's own list and keeps what is left.
    """
    handled = 0
    while inbox and handled < limit:
        message = inbox.pop(0)
        handled += 1
        if handle(message) is False:
            inbox.insert(0, message)
            break
    return handled


# ==== exam ====
TARGET = "drain_inbox"
KIND = "containers with rules of their own"
IMPROVABLE = False
WHY = "The list belongs to others who see it change between messages: no deque and no copy can take its place."
SIZES = (200, 1000, 4000)


class Watched(list):
    def pop(self, index=-1):
        print("pop", index)
        return super().pop(index)

    def insert(self, index, item):
        print("insert", index, item)
        super().insert(index, item)


def drained(inbox, handler, *more):
    log = []
    try:
        count = drain_inbox(inbox, lambda message: handler(inbox, message, log), *more)
    except Exception as error:
        count = type(error).__name__
    return count, inbox, log


def note(inbox, message, log):
    log.append((message, list(inbox)))


def refuse(inbox, message, log):
    return message != "bad" and log.append(message)


def answer(inbox, message, log):
    if message < 3:
        inbox.extend([message + 1, message + 2])


def clear(inbox, message, log):
    inbox.clear()


def fail(inbox, message, log):
    raise KeyError(message)


def calls():
    yield run(drained, [], note)
    yield run(drained, ["a", "b"], note)
    yield run(drained, ["a", "b", "c"], note, 2)
    yield run(drained, ["a", "bad", "c"], refuse)
    yield run(drained, [0], answer)
    yield run(drained, [1, 2, 3], clear)
    yield run(drained, ["ü", "é"], fail)
    yield run(drained, Watched(["a", "bad"]), refuse)
    yield run(drained, Watched([1]), note)
    yield run(drained, ["a"], note, 0)
    yield run(drained, ("a",), note)
    yield run(drained, (), note)
    yield run(drained, {"a": 1}, note)
    yield run(drained, "text", note)
    yield run(drained, ["a"], note, "9")
    yield call(["a"], None)


def sized(n):
    return call(list(range(n)), lambda message: None, n)
