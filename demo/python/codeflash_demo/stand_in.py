"""Stands in for pytest where there is none: what generated tests use of it."""

import itertools
import math
import re
import sys
import types


class Skipped(Exception):
    """A test ended itself."""


class Raises:
    """`with raises(ValueError) as caught:`; fails when nothing of that kind is raised."""

    def __init__(self, expected, match=None):
        self.expected = expected
        self.match_text = match
        self.value = self.type = self.tb = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            raise AssertionError(f"did not raise {self.expected}")
        if not issubclass(kind, self.expected):
            return False
        self.type, self.value, self.tb = kind, value, traceback
        return self.match_text is None or self.match(self.match_text)

    def match(self, pattern):
        if not re.search(pattern, str(self.value)):
            raise AssertionError(f"{str(self.value)!r} does not match {pattern!r}")
        return True


class Approx:
    """A number, or numbers in a list, tuple or dictionary, that nearly equal ones are equal to."""

    __hash__ = None

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected = expected
        self.relative = 1e-6 if rel is None else rel
        self.absolute = 1e-12 if abs is None else abs
        self.nan_ok = nan_ok

    def __eq__(self, actual):
        return self.near(self.expected, actual)

    def __repr__(self):
        return f"approx({self.expected!r})"

    def near(self, expected, actual):
        if isinstance(expected, dict):
            return (
                isinstance(actual, dict)
                and expected.keys() == actual.keys()
                and all(self.near(expected[key], actual[key]) for key in expected)
            )
        if isinstance(expected, (list, tuple)):
            return len(expected) == len(actual) and all(map(self.near, expected, actual))
        if isinstance(expected, float) and math.isnan(expected):
            return self.nan_ok and isinstance(actual, float) and math.isnan(actual)
        if isinstance(expected, (int, float)) and isinstance(actual, (int, float)):
            return math.isclose(expected, actual, rel_tol=self.relative, abs_tol=self.absolute)
        return expected == actual


class Param:
    """One set of arguments with a name of its own."""

    def __init__(self, values):
        self.values = values


class Marks:
    """`mark.parametrize` says with which arguments a test is run; other marks change nothing, `skip` aside."""

    def parametrize(self, names, sets, ids=None):
        names = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)

        def mark(function):
            function._sets = [[dict(zip(names, values_of(one, names))) for one in sets]] + getattr(function, "_sets", [])
            return function

        return mark

    def skip(self, *arguments, **keywords):
        def mark(function):
            function._skipped = True
            return function

        return mark(arguments[0]) if arguments and callable(arguments[0]) else mark

    def __getattr__(self, name):
        def mark(*arguments, **keywords):
            return arguments[0] if arguments and callable(arguments[0]) else lambda function: function

        return mark


def values_of(one, names):
    if isinstance(one, Param):
        return one.values
    return (one,) if len(names) == 1 else one


def argument_sets(function):
    """The keyword arguments of every run of a test: one without any where nothing is parametrised."""
    for chosen in itertools.product(*getattr(function, "_sets", [])):
        yield {name: value for part in chosen for name, value in part.items()}


def fixture(function=None, **keywords):
    """Marks a function whose result tests take by naming it as a parameter."""

    def mark(marked):
        marked._fixture = True
        return marked

    return mark if function is None else mark(function)


def skip(reason=""):
    raise Skipped(reason)


def fail(reason=""):
    raise AssertionError(reason)


def install():
    module = types.ModuleType("pytest")
    module.raises = lambda expected, match=None: Raises(expected, match)
    module.approx = Approx
    module.param = lambda *values, **keywords: Param(values)
    module.mark = Marks()
    module.fixture = fixture
    module.skip = skip
    module.fail = fail
    sys.modules["pytest"] = module
