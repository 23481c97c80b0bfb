/**
 * Tells the target from what only has its name. Reads `SOURCE` (the module of the target) and `PATH` (the names that
 * lead to the target from there).
 */
export const TARGET = String.raw`
from builtins import callable, getattr, isinstance, type
from inspect import getattr_static
from sys import modules
from types import MethodType

found = []

def target_function():
    """The target; None when it cannot be looked up. It is remembered once it is seen, and not what a test patches in."""
    if found:
        return found[0]
    function = modules.get(SOURCE)
    for name in PATH:
        function = getattr_static(function, name, None)
    function = getattr(function, "__func__", function)
    if full_name(function) == (SOURCE, ".".join(PATH)):
        found.append(function)
    return function

def full_name(function):
    return (getattr(function, "__module__", None), getattr(function, "__qualname__", None))

def is_target(candidate):
    known = target_function()
    if not callable(candidate):
        return False
    if not callable(known):  # not found, or only callable when it is bound: its name must do
        return True
    if PATH[-1] in ("__init__", "__new__") and isinstance(candidate, type):
        candidate = getattr_static(candidate, PATH[-1], None)
    function = getattr(candidate, "__func__", candidate)
    return function is known or (None not in full_name(known) and full_name(function) == full_name(known))

def holder(function):
    """The object that a bound method belongs to, in front of its arguments; a class is none."""
    owner = getattr(function, "__self__", None)
    return (owner,) if isinstance(function, MethodType) and not isinstance(owner, type) else ()
`;
