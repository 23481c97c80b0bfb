/** What the behaviour file of a synchronous target does besides timing: it stores, and hears what is printed. */
export const BEHAVIOR = String.raw`
from builtins import getattr
from contextlib import contextmanager

class Tee:
    """A stream that a test catches output with, of which the client gets a copy."""

    def __init__(self, stream):
        self._stream = stream

    def write(self, text):
        tell(text)
        return self._stream.write(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._stream, name)

@contextmanager
def listening():
    """The client compares what is printed between the markers, so a test that catches it must not keep it all."""
    stream = sys.stdout
    if stream is output:
        yield
        return
    tee = sys.stdout = Tee(stream)
    try:
        yield
    finally:
        if sys.stdout is tee:
            sys.stdout = stream

def end_marker(tag, took):
    return "!######" + tag + "######!"

def keep(row, took, outcome):
    store(*row, took, outcome)
`;
