"""The function under test with a watcher in its place: who calls it from outside meets the watcher, its own code does not."""

import functools
import gc
import importlib
import inspect
import sys
import time
import types


class Target:
    """Watches the calls of a function or method; `watch` begins with none seen."""

    def __init__(self, module, qualified_name):
        owner = self.module = importlib.import_module(module)
        *classes, self.name = qualified_name.split(".")
        for one in classes:
            owner = getattr(owner, one)
        self.owner = owner
        self.real = inspect.getattr_static(owner, self.name)
        wrapped = isinstance(self.real, (staticmethod, classmethod))
        self.function = self.real.__func__ if wrapped else self.real
        watcher = self.watcher()
        self.stand_in = type(self.real)(watcher) if wrapped else watcher
        self.inside = 0
        self.watch(None)
        setattr(owner, self.name, self.stand_in)

    def watch(self, seen):
        """`seen(line, nanoseconds, arguments, keywords, result, error, printed)` is told of every call; None: nobody is."""
        self.seen = seen

    def forget(self):
        """Empties the caches of the module's functions, so that no run lives on what another has found out."""
        values = list(vars(self.module).values())
        inside = [value for kind in values if isinstance(kind, type) for value in vars(kind).values()]
        for value in [self.function, *values, *inside]:
            # Of a function alone: other objects may make up any attribute.
            if isinstance(getattr(value, "cache_clear", None), types.BuiltinMethodType):
                value.cache_clear()

    def watcher(self):
        function = self.function
        if inspect.iscoroutinefunction(function):

            async def watch(*arguments, **keywords):
                call = Call(self, arguments, keywords)
                try:
                    call.ended(await function(*arguments, **keywords))
                except Exception as error:
                    call.failed(error)
                    raise
                return call.result

        else:

            def watch(*arguments, **keywords):
                call = Call(self, arguments, keywords)
                try:
                    call.ended(items_of(function(*arguments, **keywords)))
                except Exception as error:
                    call.failed(error)
                    raise
                return call.result

        return functools.wraps(function)(watch)


class Call:
    """One call from outside. While it runs the real function is in its place, so that recursion costs what it costs."""

    def __init__(self, target, arguments, keywords):
        self.target = target
        self.arguments = arguments
        self.keywords = keywords
        self.line = sys._getframe(2).f_lineno
        self.printed = sys.stdout.tell() if sys.stdout.seekable() else 0
        target.inside += 1
        if target.inside == 1:
            setattr(target.owner, target.name, target.real)
        gc.disable()
        self.start = time.perf_counter_ns()

    def ended(self, result):
        self.end(result, None)
        self.result = iter(result.items) if isinstance(result, Items) else result

    def failed(self, error):
        self.end(None, error)

    def end(self, result, error):
        took = time.perf_counter_ns() - self.start
        gc.enable()
        target = self.target
        target.inside -= 1
        if target.inside == 0:
            setattr(target.owner, target.name, target.stand_in)
        if target.seen is not None:
            printed = sys.stdout.getvalue()[self.printed :] if sys.stdout.seekable() else ""
            target.seen(self.line, took, self.arguments, self.keywords, result, error, printed)


class Items:
    """What came out of a generator, which would be used up by looking at it."""

    MOST = 10_000

    def __init__(self, generator):
        self.items = []
        for item in generator:
            self.items.append(item)
            if len(self.items) == self.MOST:
                break


def items_of(result):
    return Items(result) if inspect.isgenerator(result) else result
