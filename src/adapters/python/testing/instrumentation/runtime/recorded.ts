/** Stands for the target wherever a test does not call it but passes it on. */
export const RECORDED = String.raw`
from builtins import getattr, hash, repr, type
from functools import partial, update_wrapper

class Recorded:
    """Calls of it are recorded like calls of the target; in all else it passes for the target."""

    def __init__(self, site, function):
        update_wrapper(self, function, updated=())
        self._site, self._function = site, function

    def __call__(self, /, *args, **kwargs):
        return call(self._site, self._function, *args, **kwargs)

    def __get__(self, instance, owner=None):
        bind = getattr(type(self._function), "__get__", None)
        return Recorded(self._site, bind(self._function, instance, owner)) if bind else self

    def __getattr__(self, name):
        return getattr(self._function, name)

    def __eq__(self, other):
        return self._function == unwrapped(other)

    def __hash__(self):
        return hash(self._function)

    def __repr__(self):
        return repr(self._function)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):  # in another process nobody listens
        return partial, (self._function,)

def recorded(site, function):
    return Recorded(site, function) if is_target(function) else function

def unwrapped(function):
    return function._function if type(function) is Recorded else function
`;
