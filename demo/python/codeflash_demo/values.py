"""What calls did, in a form that outlives the process: the judge's own snapshots, under a name that nobody's code has."""

import importlib.util
import sys
from pathlib import Path

NAME = "codeflash_demo.snapshots"


def load():
    path = Path(__file__).parents[3] / "test" / "eval" / "driver" / "snapshots.py"
    spec = importlib.util.spec_from_file_location(NAME, str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[NAME] = module  # what is pickled names it
    spec.loader.exec_module(module)
    return module


snapshots = load()
