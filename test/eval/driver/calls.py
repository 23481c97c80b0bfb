"""A case's two halves: the module under exam, and the exam that stands below the line in the same file."""

import contextlib
import importlib.util
import inspect
import io
import sys
from collections import deque
from pathlib import Path

import snapshots

LINE = "# ==== exam ===="
SPOIL = "<changed by the caller>"


class Call:
    """One call of the target, or of a function of the exam's own that uses the module."""

    def __init__(self, function, arguments, keywords, limit):
        self.function = function
        self.arguments = arguments
        self.keywords = keywords
        self.limit = limit


class Subject:
    """A module loaded from text, with the exam bound to its names, so that inputs are of the module's own classes."""

    def __init__(self, source, exam, folder):
        path = Path(folder, "case.py")
        path.write_text(source, encoding="utf-8")
        spec = importlib.util.spec_from_file_location("case", str(path))
        self.module = importlib.util.module_from_spec(spec)
        self.enter()
        self.loading = io.StringIO()
        with contextlib.redirect_stdout(self.loading):
            spec.loader.exec_module(self.module)
        self.at_start = {name: snapshots.snapshot(value) for name, value in self.data().items()}
        self.names = dict(vars(self.module), __name__="exam", call=self.call, run=self.run, first=first)
        exec(exam, self.names)

    def enter(self):
        """Where both sides are loaded, each finds itself under the one name while it runs."""
        module = getattr(self, "module", None)
        if module is not None:
            sys.modules["case"] = module

    def data(self):
        """The module's own variables."""
        skipped = (type(sys), type)
        return {
            name: value
            for name, value in vars(self.module).items()
            if not name.startswith("__") and not isinstance(value, skipped) and not callable(value)
        }

    def call(self, *arguments, **keywords):
        return Call(None, arguments, keywords, snapshots.LONGEST_ITERATOR)

    def run(self, function, *arguments, **keywords):
        return Call(function, arguments, keywords, snapshots.LONGEST_ITERATOR)

    def target(self, arguments):
        """The function, and what is left of the arguments: a method takes its object from the first."""
        owner, _, name = self.names["TARGET"].rpartition(".")
        if not owner:
            return getattr(self.module, name), arguments
        kind = getattr(self.module, owner)
        if isinstance(inspect.getattr_static(kind, name), (staticmethod, classmethod)):
            return getattr(kind, name), arguments
        return getattr(arguments[0], name), arguments[1:]

    def perform(self, call):
        """The result of a call: awaited where it is to be awaited, iterators read to their end."""
        function, arguments = (call.function, call.arguments) if call.function else self.target(call.arguments)
        result = function(*arguments, **call.keywords)
        if inspect.iscoroutine(result):
            result = run_async(result)
        if inspect.isasyncgen(result):
            return run_async(read_async(result, call.limit))
        if hasattr(type(result), "__next__"):
            return snapshots.read(result, call.limit)
        return result


def run_async(coroutine):
    import asyncio  # loads slowly, and few cases need it

    return asyncio.run(coroutine)


def first(count, call):
    """The same call, of whose iterator only so many items are read."""
    call.limit = count
    return call


async def read_async(results, limit):
    items = []
    ending = "stopped reading"
    while len(items) < limit:
        try:
            items.append(await results.__anext__())
        except StopAsyncIteration:
            ending = "end"
            break
        except Exception as error:
            ending = error
            break
    await results.aclose()
    return snapshots.Read(snapshots.type_name(results), items, ending)


def outcome(subject, call):
    """What a caller could notice of a call, and the result itself."""
    subject.enter()
    printed = io.StringIO()
    result = raised = None
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            result = subject.perform(call)
        except Exception as error:
            raised = snapshots.exception_snapshot(error)
    # One snapshot of both, so that it shows which of the arguments came back.
    inputs, value = snapshots.snapshot((("arguments", call.arguments, call.keywords), result))[2]
    changed = {
        name: snapshots.snapshot(item)
        for name, item in subject.data().items()
        if name in subject.at_start and snapshots.snapshot(item) != subject.at_start[name]
    }
    return {
        "exception": raised,
        "result": value,
        "arguments": inputs,
        "printed": printed.getvalue(),
        "variables of the module": tuple(sorted(changed.items())),
    }, result


def spoil(value, met=None):
    """Changes everything in a result that can be changed, as its new owner may; past what subclasses make of it."""
    met = {} if met is None else met
    if id(value) in met:
        return
    met[id(value)] = value
    parts = value.items if isinstance(value, snapshots.Read) else value
    inside = list(dict.values(parts)) if isinstance(parts, dict) else []
    if isinstance(parts, (list, tuple, deque)):
        inside = [parts[at] for at in range(len(parts))]
    elif hasattr(parts, "__dict__") and not isinstance(parts, type) and not callable(parts):
        inside = list(vars(parts).values())
    for part in inside:
        spoil(part, met)
    if isinstance(parts, dict):
        dict.__setitem__(parts, SPOIL, SPOIL)
    for kind, add, more in ((list, list.append, SPOIL), (deque, deque.append, SPOIL), (set, set.add, SPOIL), (bytearray, bytearray.append, 0)):
        if isinstance(parts, kind):
            add(parts, more)


def halves(text):
    """Source and exam of a case's file; the exam keeps its line numbers."""
    source, line, exam = text.partition(LINE)
    if not line:
        raise ValueError(f"a case needs the line {LINE}")
    return source.rstrip() + "\n", "\n" * source.count("\n") + exam.lstrip("=")
