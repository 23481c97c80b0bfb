def pool_closed(courses, reason, send):
    """
    Tells everyone in today's courses that the pool is closed. True if each course has at least one person who was reached.

    send(person, text) tells whether the message got through; what it raises is not ours to handle.
    """
    complete = True
    for course in courses:
        text = f"{course['name']} is cancelled: {reason}"
        if not any([send(person, text) for person in course["people"]]):
            complete = False
    return complete


# ==== exam ====
TARGET = "pool_closed"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "The list for any is there because everyone has to get the message; stopping at the first one reached would leave out the rest."
SIZES = (10, 60, 300)


def sending(courses, reason, reach=lambda person: True):
    log = []

    def send(person, text):
        log.append((person, text))
        return reach(person)

    try:
        answer = pool_closed(courses, reason, send)
    except Exception as error:
        answer = (type(error).__name__, str(error))
    return answer, log


def fail_on(name):
    def reach(person):
        if person == name:
            raise ConnectionError("no network")
        return person.startswith("r")

    return reach


class Answer:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", self.value)
        return self.value


class Reason:
    made = 0

    def __format__(self, spec):
        Reason.made += 1
        return f"reason {Reason.made}"


def varying():
    Reason.made = 0
    return sending([course("A", "x", "y"), course("B", "z"), course("C")], Reason())


def growing():
    people = ["one"]

    def reach(person):
        if len(people) < 4:
            people.append(f"guest {len(people)}")
        return False

    return sending([{"name": "A", "people": people}], "ice", reach)


def course(name, *people):
    return {"name": name, "people": list(people)}


def mixed(person, text):
    return sum(ord(letter) for letter in text) % 7 > person % 7


def calls():
    yield run(sending, [], "ice")
    yield run(sending, [course("Aqua", "ann", "bob", "ann")], "ice")
    yield run(sending, [course("Aqua"), course("Crawl", "cid")], "ice")
    yield run(sending, [course("A", "x", "y"), course("B", "z")], None, lambda person: False)
    yield run(sending, [course("A", "x", "r1", "r2"), course("B", "r3", "x")], "ice", fail_on("nobody"))
    yield run(sending, [course("A", "r1", "bad", "r2"), course("B", "r3")], "ice", fail_on("bad"))
    yield run(sending, [course("A", "x", "y")], "ice", lambda person: Answer(person == "x"))
    yield run(sending, [{"name": "A", "people": iter(["x", "y"])}, {"people": ["z"]}], "ice")
    yield run(sending, [{"name": "A", "people": iter(["x", "y"])}, {"name": "B"}], "ice")
    yield run(sending, [{"name": "Ä", "people": "xy"}], "Störung")
    yield run(varying)
    yield run(growing)
    yield run(sending, None, "ice")
    yield call([course("A", 1, 2)], "ice", None)


def sized(n):
    return call([{"name": f"Course {i}", "people": list(range(12))} for i in range(n)], "broken pump", mixed)
