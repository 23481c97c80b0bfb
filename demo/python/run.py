"""
Runs tests of one function: reads a job as JSON from standard input and writes one line of JSON for each step.

`{"task": "record" | "compare" | "measure", "project", "module", "function", "files", "tests": names or null, "records",
"seconds"}`. A line with "began" says which test runs, so that whoever waits too long knows which one hangs.
"""

import json
import os
import sys

sys.dont_write_bytecode = True

from codeflash_demo import collection, stand_in, tasks  # noqa: E402
from codeflash_demo.target import Target  # noqa: E402

# What the code under test writes past sys.stdout must not reach our lines.
lines = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)


def tell(line):
    lines.write(json.dumps(line) + "\n")
    lines.flush()


def main(job):
    sys.path[0] = job["project"]
    os.chdir(job["project"])
    stand_in.install()
    try:
        target = Target(job["module"], job["function"])
    except BaseException as error:
        return tell({"unloadable": f"{type(error).__name__}: {error}".split("\n")[0]})
    found = {test.name: test for path in job["files"] for test in collected(path)}
    names = found if job["tests"] is None else job["tests"]
    tests = [found[name] for name in names if name in found]
    tell({"tests": [test.name for test in tests]})
    if job["task"] == "measure":
        steps = tasks.measure(tests, target, job["seconds"])
    else:
        steps = getattr(tasks, job["task"])(tests, target, job["records"])
    for step in steps:
        tell(step)


def collected(path):
    """None where the file does not load."""
    try:
        return collection.tests_in(path)
    except Exception as error:
        tell({"unreadable": os.path.basename(path), "why": f"{type(error).__name__}: {error}".split("\n")[0]})
        return []


main(json.load(sys.stdin))
