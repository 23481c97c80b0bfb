"""Runs instrumented tests of one function under pytest and says what came of them: one JSON object on standard output.

Arguments: the project's folder, the module of the function, and its qualified name. Each of the tests' modules has a
store of its own. Calls are numbered as their rows are; a call that raised inside `suppress` or `raises` has a row too.
"""

import ast
import contextlib
import hashlib
import io
import json
import os
import sqlite3
import sys
import time
from pathlib import Path

import coverage
import dill
import pytest

folder, module_name, qualified = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
sys.path.insert(0, str(folder))
os.chdir(folder)
os.environ.update(CODEFLASH_LOOP_INDEX="1", CODEFLASH_TEST_ITERATION="0", CODEFLASH_TEST_CLASS="")


class Recorder:
    """The outcome of each test, how long each file took, and for asynchronous calls who runs."""

    def __init__(self):
        self.outcomes, self.seconds, self.reasons = {}, {}, {}

    def pytest_runtest_setup(self, item):
        os.environ.update(CODEFLASH_TEST_MODULE=item.module.__name__, CODEFLASH_TEST_FUNCTION=item.originalname)

    def pytest_runtest_logreport(self, report):
        name = report.nodeid.replace("::", ":").split("/")[-1]
        if report.when == "call" or report.failed:
            self.outcomes[name] = "passed" if report.passed else "failed"
            file = name.split(":")[0]
            self.seconds[file] = self.seconds.get(file, 0) + report.duration
            if report.failed:
                self.reasons[name] = str(report.longrepr).strip().splitlines()[-1][:200]


def span():
    """The first and the last line of the function."""
    path = folder / (module_name.replace(".", "/") + ".py")
    if not path.exists():
        path = folder / module_name.replace(".", "/") / "__init__.py"
    node = ast.parse(path.read_text())
    for name in qualified.split("."):
        node = next(child for child in reversed(node.body) if getattr(child, "name", None) == name)
    return str(path), node.body[0].lineno, node.end_lineno


def shown(value, depth=0):
    """A text by which results are compared: types and values, floats to nine digits, attributes of objects."""
    name = type(value).__name__
    if depth > 20:
        return name
    if isinstance(value, float):
        return f"{name} {value:.9g}"
    if isinstance(value, dict):
        return f"{name} {{{', '.join(f'{shown(key, depth + 1)}: {shown(item, depth + 1)}' for key, item in value.items())}}}"
    if isinstance(value, (set, frozenset)):
        return f"{name} {sorted(shown(item, depth + 1) for item in value)}"
    if isinstance(value, (list, tuple)):
        return f"{name} [{', '.join(shown(item, depth + 1) for item in value)}]"
    if isinstance(value, BaseException):
        return f"{name} {shown(vars(value), depth + 1)}"
    if hasattr(value, "__dict__") and not callable(value):
        return f"{name} {shown(vars(value), depth + 1)}"
    return f"{name} {value!r}" if not callable(value) else name


measured = coverage.Coverage(data_file=None, include=[str(folder / "*")])
recorder = Recorder()
began = time.perf_counter()
measured.start()
with contextlib.redirect_stdout(io.StringIO()):
    status = pytest.main(
        ["-q", "--timeout=15", "-p", "no:cacheprovider", "-p", "no:memray", "-W", "ignore", "tests"], plugins=[recorder]
    )
measured.stop()

path, first, last = span()
_, statements, _, missing, _ = measured.analysis2(path)
own = [line for line in statements if first <= line <= last]
lost = [line for line in missing if first <= line <= last]

rows = {}
store = folder / "test_return_values_0.sqlite"
if store.exists():
    database = sqlite3.connect(store)
    for module, test, call, blob in database.execute(
        "SELECT test_module_path, test_function_name, iteration_id, return_value FROM test_results"
    ):
        try:
            value = dill.loads(blob)
        except Exception as error:
            value = ("unreadable", type(error).__name__)
        raised = type(value).__name__ if isinstance(value, BaseException) else None
        rows[f"{module}:{test}:{call}"] = {"raised": raised, "value": hashlib.sha1(shown(value).encode()).hexdigest()}
    database.close()
json.dump(
    {
        "outcomes": recorder.outcomes,
        "reasons": recorder.reasons,
        "seconds": recorder.seconds,
        "statements": len(own),
        "missing": lost,
        "rows": rows,
        "status": int(status),
    },
    sys.stdout,
)
