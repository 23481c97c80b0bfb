"""Runs a project that comes as JSON on standard input, and says what its files and some calls come to."""

import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path

ask = json.load(sys.stdin)
faults = []
results = []
with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    for path, text in ask["files"].items():
        file = Path(folder, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
        if file.suffix == ".py":
            try:
                compile(file.read_bytes(), path, "exec", dont_inherit=True)
            except (SyntaxError, ValueError) as fault:
                faults.append(f"{path}: {type(fault).__name__}: {fault}")
    names = {}
    if not faults:
        try:
            exec(ask["setUp"], names)
        except Exception as error:
            faults.append(f"{type(error).__name__}: {error}")
    if not faults:
        for call in ask["calls"]:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                try:
                    result = eval(call, names)
                    result = f"{type(result).__name__} {result!r}"
                except Exception as error:
                    result = f"raises {type(error).__name__} {error}"
            results.append(result + (f", prints {printed.getvalue()!r}" if printed.getvalue() else ""))
json.dump({"faults": faults, "results": results}, sys.stdout)
