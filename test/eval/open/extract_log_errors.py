import re


def extract_log_errors(lines, services):
    """Messages of error lines, by service, as (time, text); services without errors are there with an empty list."""
    errors = {service: [] for service in services}
    for line in lines:
        for service in services:
            pattern = re.compile(r"^(\d{2}:\d{2}:\d{2}) ERROR " + re.escape(service) + r": (.*)$")
            match = pattern.match(line)
            if match:
                errors[service].append((match.group(1), match.group(2).strip()))
    return errors


# ==== exam ====
TARGET = "extract_log_errors"
KIND = "work that does not change in a loop"
IMPROVABLE = True
WHY = "A pattern per service is escaped and compiled for every line; once per service is enough."
SIZES = (50, 200, 1000)


def calls():
    yield call([], [])
    yield call([], ["db"])
    yield call(["10:00:00 ERROR db: down", "10:00:01 INFO db: up", "10:00:02 ERROR web: 500 "], ["db", "web"])
    yield call(["10:00:00 ERROR a.b: x", "10:00:00 ERROR aXb: y"], ["a.b"])
    yield call(["١٠:٠٠:٠٠ ERROR db: arabic digits", "10:00:00 ERROR db: ä\u2028b\n"], ["db"])
    yield call(["10:00:00 ERROR db: one"], ["db", "db"])
    yield call(["10:00:00 ERROR : nameless"], [""])
    yield call(iter(["10:00:00 ERROR db: one", "10:00:00 ERROR db: two"]), ("db",))
    yield call(["10:00:00 ERROR d: one"], "db")
    yield call(["10:00:00 ERROR db: one"], {"db": 1, "web": 2})
    yield call([], [1])
    yield call(["10:00:00 ERROR db: x", None], ["db"])
    yield call(["x"], ["db", 5])
    yield call(["x"], [["db"]])
    yield call([b"10:00:00 ERROR db: x"], ["db"])
    yield call(None, ["db"])
    yield call(["x"], None)


def sized(n):
    lines = [f"10:00:{i % 60:02d} {'ERROR' if i % 4 else 'INFO'} {'db' if i % 3 else 'web'}: message {i}" for i in range(n)]
    return call(lines, ["db", "web", "mail", "cache"])
