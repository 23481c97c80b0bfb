"""The tests of a file, as pytest finds them."""

import contextlib
import importlib.util
import inspect
from pathlib import Path

from codeflash_demo import stand_in


class Test:
    """One run of a test function; `name` tells it from all others of the function under test."""

    def __init__(self, name, function, owner, arguments, fixtures):
        self.name = name
        self.function = function
        self.owner = owner
        self.arguments = arguments
        self.fixtures = fixtures

    def run(self):
        if getattr(self.function, "_skipped", False):
            raise stand_in.Skipped
        target = self.function if self.owner is None else getattr(self.owner(), self.function.__name__)
        with contextlib.ExitStack() as ending:
            result = target(**self.arguments, **self.fixed(target, ending))
            if inspect.iscoroutine(result):
                import asyncio  # loads slowly, and few tests need it

                asyncio.run(result)

    def fixed(self, function, ending):
        """What the function takes of fixtures, by name."""
        names = [name for name in inspect.signature(function).parameters if name not in self.arguments]
        return {name: self.fixture(name, ending) for name in names}

    def fixture(self, name, ending):
        if name == "tmp_path":
            import tempfile  # as asyncio

            return Path(ending.enter_context(tempfile.TemporaryDirectory()))
        function = self.fixtures[name]
        result = function(**self.fixed(function, ending))
        return next(result) if inspect.isgenerator(result) else result


def tests_in(path):
    """The tests of a file in its order. Whatever its loading raises is raised here."""
    stem = Path(path).stem
    spec = importlib.util.spec_from_file_location(stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    names = vars(module)
    fixtures = {name: value for name, value in names.items() if getattr(value, "_fixture", False) is True}
    found = []
    for name, value in names.items():
        if inspect.isfunction(value) and name.startswith("test"):
            found.extend(runs(stem, name, value, None, fixtures))
        elif inspect.isclass(value) and name.startswith("Test"):
            for method, function in vars(value).items():
                if inspect.isfunction(function) and method.startswith("test"):
                    found.extend(runs(stem, f"{name}.{method}", function, value, fixtures))
    return found


def runs(stem, name, function, owner, fixtures):
    sets = list(stand_in.argument_sets(function))
    for number, arguments in enumerate(sets):
        nth = f"[{number}]" if len(sets) > 1 else ""
        yield Test(f"{stem}::{name}{nth}", function, owner, arguments, fixtures)
