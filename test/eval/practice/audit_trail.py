from hashlib import sha256


class AuditTrail:
    """A log whose every line is chained to the ones before, so that none can be taken out unnoticed."""

    def __init__(self, secret: bytes):
        self.head = sha256(secret).hexdigest()
        self.lines = 0

    def record(self, messages) -> str:
        for message in messages:
            self.lines += 1
            text = f"{self.head} {self.lines} {message}"
            self.head = sha256(text.encode()).hexdigest()
        return self.head


# ==== exam ====
TARGET = "AuditTrail.record"
KIND = "state kept between calls"
IMPROVABLE = False
WHY = "Each digest needs the one before, also of earlier calls; nothing can be cached, left out or done in another order."
SIZES = (200, 1000, 5000)


def in_two(messages):
    trail = AuditTrail(b"s")
    return trail.record(messages), trail.record(messages), trail.record([]), trail


def failing(messages):
    trail = AuditTrail(b"s")
    try:
        trail.record(messages)
    except Exception as error:
        return type(error).__name__, trail.lines, trail.record(["again"])


def watching(trail):
    for name in "abc":
        yield f"{name} {trail.lines} {trail.head}"


def watched():
    trail = AuditTrail(b"s")
    return trail.record(watching(trail)), trail


def calls():
    yield call(AuditTrail(b""), [])
    yield call(AuditTrail(b"s"), ["login"])
    yield call(AuditTrail(b"s"), ["login", "login"])
    yield call(AuditTrail("ä".encode()), ["grüße", "\n", ""])
    yield call(AuditTrail(b"s"), [1, None, 1.0, True])
    yield call(AuditTrail(b"s"), iter(["a", "b"]))
    yield call(AuditTrail(b"s"), "ab")
    yield run(in_two, ["a", "b"])
    yield run(failing, ["a", "\ud800", "b"])
    yield run(watched)
    yield call(AuditTrail(b"s"), ["\ud800"])
    yield call(AuditTrail(b"s"), None)


def sized(n):
    return call(AuditTrail(b"s"), ["%06d " % i + "user changed the configuration of a service " * 12 for i in range(n)])
