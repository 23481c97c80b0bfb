class PolicyNumbers:
    """Hands out policy numbers, counted separately for every line of business and year."""

    def __init__(self):
        self.last = {}

    def issue(self, line, year):
        key = line, year
        last = self.last
        number = last[key] = last.get(key, 0) + 1
        return f"{line}-{year}-{number}"


# ==== exam ====
TARGET = "PolicyNumbers.issue"
KIND = "state kept between calls"
IMPROVABLE = False
WHY = "Each call has to find and raise the number that the call before left behind; to remember answers would give numbers out twice."
SIZES = (300, 3000, 10000)


def issue(numbers, *keys):
    return [numbers.issue(line, year) for line, year in keys], numbers.last


def many(numbers, count):
    for number in range(count):
        numbers.issue("motor", number % (count // 2))
    return numbers.issue("motor", 0)


def preset(numbers, **fields):
    vars(numbers).update(fields)
    return numbers


def failing(numbers):
    try:
        numbers.issue(["motor"], 2024)
    except TypeError:
        return numbers.issue("motor", 2024), numbers.last


def shared():
    one, two = PolicyNumbers(), PolicyNumbers()
    return one.issue("a", 1), two.issue("a", 1), one.issue("a", 1)


def calls():
    yield call(PolicyNumbers(), "motor", 2024)
    yield run(issue, PolicyNumbers(), ("motor", 2024), ("motor", 2024), ("motor", 2025), ("home", 2024), ("motor", 2024))
    yield run(issue, PolicyNumbers(), ("a", 1), ("a", True), ("a", 1.0))
    yield run(issue, PolicyNumbers(), ("Ä", None), (None, None), ("", ""))
    yield call(preset(PolicyNumbers(), last={("a", 1): 999999}), "a", 1)
    yield call(preset(PolicyNumbers(), last={("a", 1): -1}), "a", 1)
    yield call(preset(PolicyNumbers(), last={("a", 1): 1.5}), "a", 1)
    yield call(preset(PolicyNumbers(), last={("a", 1): "x"}), "a", 1)
    yield call(preset(PolicyNumbers(), last=None), "a", 1)
    yield call(PolicyNumbers(), ["a"], 1)
    yield call(PolicyNumbers(), "a")
    yield run(failing, PolicyNumbers())
    yield run(shared)


def sized(n):
    return run(many, PolicyNumbers(), n)
