"""A stand-in for pytest and the client, where neither is installed.

`run FOLDER MODULE [wrap]` runs the tests of a module in a project folder as far as instrumentation can tell: names and
loop in the environment, standard output caught from before the module is loaded. `wrap`: a wrapper like the client's
prints the markers of the asynchronous target MODULE:NAME given as the third argument. Answers what was printed and what
failed.
`rows FOLDER` answers what the stored rows hold, `compare FOLDER FOLDER` which stored of them differ by what contract 2.2 says of values.
"""

import asyncio
import importlib
import inspect
import io
import json
import math
import os
import pickle
import sqlite3
import sys
import traceback


def wrapped(function):
    """What the client's wrapper asks of tests: a line id when the coroutine starts, and who runs."""
    counts = {}

    async def wrapper(*args, **kwargs):
        line = os.environ["CODEFLASH_CURRENT_LINE_ID"]
        test = os.environ["CODEFLASH_TEST_FUNCTION"]
        counts[test, line] = counts.get((test, line), -1) + 1
        tag = f"{os.environ['CODEFLASH_TEST_MODULE']}:{test}:{function.__name__}:1:{line}_{counts[test, line]}"
        print(f"!$######{tag}######$!")
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"!######{tag}######!")

    return wrapper


def run(folder, module_name, wrap=None):
    sys.path.insert(0, folder)
    os.environ.update(CODEFLASH_LOOP_INDEX="1", CODEFLASH_TEST_ITERATION="0", CODEFLASH_TEST_CLASS="")
    out, sys.stdout = sys.stdout, io.StringIO()
    if wrap:
        source, name = wrap.split(":")
        source = importlib.import_module(source)
        setattr(source, name, wrapped(getattr(source, name)))
    module = importlib.import_module(module_name)
    failed = {}
    for name, test in list(vars(module).items()):
        if not name.startswith("test"):
            continue
        os.environ.update(
            PYTEST_CURRENT_TEST=f"{module_name.replace('.', '/')}.py::{name} (call)",
            CODEFLASH_TEST_MODULE=module_name,
            CODEFLASH_TEST_FUNCTION=name,
        )
        try:
            result = test()
            if inspect.iscoroutine(result):
                asyncio.run(result)
        except BaseException:
            failed[name] = traceback.format_exc()
        del os.environ["PYTEST_CURRENT_TEST"]
    json.dump({"printed": sys.stdout.getvalue(), "failed": failed}, out)


def rows(folder):
    sys.path.insert(0, folder)
    database = sqlite3.connect(os.path.join(folder, "test_return_values_0.sqlite"))
    columns = "test_function_name, iteration_id, return_value"
    return {f"{test}:{call}": pickle.loads(blob) for test, call, blob in database.execute(f"SELECT {columns} FROM test_results")}


def same(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, BaseException):
        return same(vars(a), vars(b))
    if isinstance(a, float):
        return math.isclose(a, b) or (math.isnan(a) and math.isnan(b))
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(same(a[key], b[key]) for key in a)
    return same(vars(a), vars(b)) if hasattr(a, "__dict__") else a == b


def show(folder):
    json.dump({name: repr(value) for name, value in rows(folder).items()}, sys.stdout)


def compare(first, second):
    a, b = rows(first), rows(second)
    different = [name for name in {**a, **b} if name not in a or name not in b or not same(a[name], b[name])]
    json.dump({"rows": len(a), "different": sorted(different)}, sys.stdout)


{"run": run, "rows": show, "compare": compare}[sys.argv[1]](*sys.argv[2:])
