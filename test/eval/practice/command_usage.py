class CommandLog:
    """Which commands the bot was sent, oldest first."""

    def __init__(self, prefix="!"):
        self.prefix = prefix
        self.commands = []

    def record(self, text):
        if text.startswith(self.prefix):
            self.commands.append(text[len(self.prefix):].split(" ", 1)[0].lower())

    def usage(self):
        """Number of uses by command, in the order of first use."""
        counts = {}
        for command in self.commands:
            if command in counts:
                counts[command] += 1
            else:
                counts[command] = 1
        return counts


# ==== exam ====
TARGET = "CommandLog.usage"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "Counting by hand takes several steps per command; Counter counts in C, and dict() of it is the same."
SIZES = (1000, 10000, 80000)


def logged(*texts, prefix="!"):
    log = CommandLog(prefix)
    for text in texts:
        log.record(text)
    return log


def twice(log):
    before = log.usage()
    log.record("!help again")
    return before, log.usage(), type(log.usage()), log.commands


def calls():
    yield call(logged())
    yield call(logged("hello", "no command"))
    yield call(logged("!help"))
    yield call(logged("!roll 6", "!help", "!Roll 20", "!HELP me", "!roll"))
    yield call(logged("!", "! ", "!x"))
    yield call(logged("!größe", "!GRÖSSE", "!Größe 3"))
    yield call(logged("/a", "!b", "/A", prefix="/"))
    yield call(logged("a", "b b", "a c", prefix=""))
    yield run(lambda: twice(logged("!help", "!stats")))
    yield run(lambda: twice(logged()))
    yield run(lambda: logged("!help").usage()["stats"])
    yield run(lambda: logged(None))


def sized(n):
    log = CommandLog()
    log.commands = [f"command{i * i % 61}" for i in range(n)]
    return call(log)
