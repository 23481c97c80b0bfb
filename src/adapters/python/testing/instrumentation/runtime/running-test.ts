/**
 * Which test runs, which of its statements is under way, and how often the target was called there. Reads `MODULE`,
 * `FUNCTION` and `STATEMENTS` (pairs of a line of this file and the line id of the statement that begins there).
 */
export const RUNNING_TEST = String.raw`
from bisect import bisect
from builtins import globals, int, tuple
from os import environ
from sys import _getframe as getframe
from threading import Lock

settings = {"CODEFLASH_LOOP_INDEX": "1", "CODEFLASH_TEST_ITERATION": "0"}
counts = {}
lock = Lock()

def setting(name):
    """A variable that the client sets; its last value where a test has cleared the environment."""
    settings[name] = value = environ.get(name, settings[name])
    return value

for name in tuple(settings):
    setting(name)

def current_loop():
    return int(setting("CODEFLASH_LOOP_INDEX"))

def invocation(site, loop):
    """The line id with the number of this call among those of the same statement."""
    with lock:
        number = counts[site, loop] = counts.get((site, loop), -1) + 1
    return "%s_%d" % (site[-1], number)

def running_test():
    """The class (None without one) and the name of the test that pytest runs; None outside tests."""
    names = environ.get("PYTEST_CURRENT_TEST", "").partition("::")[2].partition("[")[0].partition(" ")[0]
    owner, _, test = names.replace("::", ".").rpartition(".")
    return (owner or None, test) if test else None

def current_line_id():
    """The statement of the running test that led here: the outermost frame of this file is the test's own."""
    own, line, frame = globals(), 0, getframe(1)
    while frame is not None:
        if frame.f_globals is own:
            line = frame.f_lineno
        frame = frame.f_back
    place = bisect(STATEMENTS, (line, "~"))
    return STATEMENTS[place - 1][1] if place else "0"
`;
