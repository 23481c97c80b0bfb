"""Says what each case file of the folders on the command line says of itself, as JSON, without running any of it."""

import ast
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.dont_write_bytecode = True

import calls  # noqa: E402

WANTED = {"TARGET": str, "KIND": str, "IMPROVABLE": bool, "WHY": str, "SIZES": tuple}


def described(path):
    source, exam = calls.halves(path.read_text(encoding="utf-8"))
    facts = {"REQUIRES": None}
    for statement in ast.parse(exam).body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            name = statement.targets[0].id
            if name in WANTED or name == "REQUIRES":
                facts[name] = ast.literal_eval(statement.value)
    for name, kind in WANTED.items():
        if not isinstance(facts.get(name), kind):
            raise ValueError(f"{path}: {name} must be given as a literal {kind.__name__}")
    return {
        "name": path.stem,
        "part": path.parent.name,
        "path": str(path),
        "source": source,
        **{name.lower(): value for name, value in facts.items()},
    }


print(json.dumps([described(path) for folder in sys.argv[1:] for path in sorted(Path(folder).glob("*.py"))]))
