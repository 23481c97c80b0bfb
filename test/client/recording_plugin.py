"""A pytest plugin of ours that stands on the other side of the instrumentation.

`RECORDING_ROLE=count`: counts, in tests that are not instrumented, the calls of each target that do not come from its
own module, those that returned, and those whose outcome dill can pickle, by the test that ran.
`RECORDING_ROLE=wrap`: wraps asynchronous targets as the client does, with the client's own wrapper.
`RECORDING_TARGETS`: JSON, a list of `[module, dotted path, asynchronous]`. `RECORDING_COUNTS`: where the counts go.
"""

import functools
import importlib
import io
import json
import os
import sys
import types
from collections import Counter

import dill

counts = Counter()


running = []


def pytest_runtest_logstart(nodeid):
    running.append(nodeid.partition("[")[0])


def pytest_runtest_logfinish():
    running.clear()


def can_be_pickled(outcome):
    if hasattr(type(outcome), "__next__") and not isinstance(outcome, io.IOBase):
        return True  # it is read first
    if isinstance(outcome, types.FunctionType):
        return True  # its kind is stored
    try:
        dill.dumps(outcome)
    except Exception:
        return False
    return True


class Counted:
    def __init__(self, function, module, path, asynchronous):
        functools.update_wrapper(self, function)
        self.function, self.module, self.asynchronous = function, module, asynchronous
        self.target = f"{module}:{path}"

    def __call__(self, /, *args, **kwargs):
        if not running or sys._getframe(1).f_globals.get("__name__") == self.module:
            return self.function(*args, **kwargs)
        test = running[0]
        if self.asynchronous:
            return self.awaited(test, self.function(*args, **kwargs))
        counts[test, self.target, "calls"] += 1
        try:
            value = self.function(*args, **kwargs)
        except (Exception, SystemExit) as error:
            counts[test, self.target, "rows"] += can_be_pickled(error)
            raise
        counts[test, self.target, "rows"] += can_be_pickled(value)
        return value

    async def awaited(self, test, coroutine):
        counts[test, self.target, "calls"] += 1
        value = await coroutine
        counts[test, self.target, "rows"] += 1
        return value

    def __copy__(self):
        return self

    def __reduce__(self):
        return self.__qualname__

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self, instance)

    def __getattr__(self, name):
        return getattr(self.function, name)


def replace(module_name, path, change):
    owner = importlib.import_module(module_name)
    *outer, name = path.split(".")
    for part in outer:
        owner = getattr(owner, part)
    found = vars(owner)[name]
    if isinstance(found, (staticmethod, classmethod)):
        setattr(owner, name, type(found)(change(found.__func__)))
    else:
        setattr(owner, name, change(found))


def pytest_sessionstart():
    for module, path, asynchronous in json.loads(os.environ["RECORDING_TARGETS"]):
        if os.environ["RECORDING_ROLE"] == "count":
            replace(module, path, lambda found: Counted(found, module, path, asynchronous))
        elif asynchronous:
            from codeflash.code_utils.codeflash_wrap_decorator import codeflash_behavior_async

            replace(module, path, codeflash_behavior_async)


def pytest_sessionfinish():
    if os.environ["RECORDING_ROLE"] == "count":
        with open(os.environ["RECORDING_COUNTS"], "w", encoding="utf-8") as file:
            json.dump([[*key, number] for key, number in counts.items()], file)
