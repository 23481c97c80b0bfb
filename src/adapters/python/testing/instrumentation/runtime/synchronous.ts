/**
 * Calls a synchronous target between two markers (contract 4.3). What the two files differ in is theirs to define:
 * `listening()`, `end_marker(tag, took)` and `keep(row, took, outcome)`. Reads `MODULE` and `FUNCTION`.
 */
export const SYNCHRONOUS = String.raw`
import gc
import sys
from builtins import BaseException, Exception, SystemExit, isinstance, type
from io import TextIOWrapper
from time import perf_counter_ns

output = sys.stdout  # where the client reads, even while a test catches what is printed

def tell(text):
    """Writes where the client reads, and only there: a test that catches what is printed must not find it twice."""
    if sys.stdout is output or not isinstance(output, TextIOWrapper):
        output.write(text)
    else:
        TextIOWrapper.write(output, text)  # pytest's own would hand a copy to the process's output


def mark(tag):
    tell(tag + "\n")
    output.flush()

def place(site):
    """The site of a call whose test is only known now; None outside tests."""
    test = None if site else running_test()
    return (MODULE, *test, FUNCTION, current_line_id()) if test else site

def timed(function, args, kwargs):
    """The nanoseconds of a call, its value, what was read of the value if it is an iterator, and what it raised."""
    value = reading = raised = None
    collects = gc.isenabled()
    gc.disable()
    began = perf_counter_ns()
    try:
        value = function(*args, **kwargs)
        took = perf_counter_ns() - began
        if is_iterator(value):
            began = perf_counter_ns()
            reading = read(value)
            took += perf_counter_ns() - began
    except BaseException as error:
        took = perf_counter_ns() - began
        raised = error
    finally:
        if collects:
            gc.enable()
    return took, value, reading, raised

def call(site, function, /, *args, **kwargs):
    function = unwrapped(function)
    site = place(site) if is_target(function) else None
    if site is None:
        return function(*args, **kwargs)
    module, owner, test, name, _ = site
    loop = current_loop()
    number = invocation(site, loop)
    row = (module, owner, test, name, loop, number)
    tag = "%s:%s%s:%s:%d:%s" % (module, owner + "." if owner else "", test, name, loop, number)
    mark("!$######" + tag + "######$!")
    with listening():
        took, value, reading, raised = timed(function, args, kwargs)
    mark(end_marker(tag, took))
    if raised is not None:
        try:
            if isinstance(raised, (Exception, SystemExit)):  # others end the test or the run, and say nothing of the target
                keep(row, took, raised)
            raise raised
        finally:
            del raised  # else the frame and the traceback keep each other alive
    result = value if reading is None else (type(value).__name__, *reading)
    keep(row, took, (holder(function) + args, kwargs, result))
    return value if reading is None else replayed(value, *reading)
`;
