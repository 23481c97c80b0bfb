"""Runs the tests of a project as the client does, and says what came of it: one JSON object on standard output.

Arguments: the project's folder and the role of recording_plugin.py; targets as JSON on standard input.
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

project, role = Path(sys.argv[1]), sys.argv[2]
environment = dict(
    os.environ,
    PYTEST_PLUGINS="codeflash.verification.pytest_plugin,recording_plugin",
    PYTHONPATH=str(Path(__file__).parent),
    CODEFLASH_TEST_ITERATION="0",
    CODEFLASH_LOOP_INDEX="1",
    RECORDING_ROLE=role,
    RECORDING_TARGETS=sys.stdin.read(),
    RECORDING_COUNTS=str(project / "counts.json"),
)
# No seconds: with pytest 9.2 the client's plugin cannot number the loops of a timed run.
flags = "--capture=tee-sys -q --codeflash_loops_scope=session --codeflash_min_loops=1 --codeflash_max_loops=1"
flags += " --codeflash_seconds=0 --timeout=15 -p no:cacheprovider --junitxml=results.xml -o junit_logging=all"
run = subprocess.run(
    [sys.executable, "-m", "pytest", *flags.split(), "tests"],
    cwd=project,
    env=environment,
    capture_output=True,
    text=True,
    encoding="utf-8",
)
if not (project / "results.xml").exists():
    sys.exit(run.stdout[-3000:] + run.stderr[-3000:])

outcomes, unpaired, markers = {}, [], {}
for case in ElementTree.parse(project / "results.xml").iter("testcase"):
    name = case.get("classname") + "::" + case.get("name")
    outcomes[name] = sorted(child.tag for child in case if child.tag in ("failure", "error", "skipped"))
    printed = case.findtext("system-out") or ""
    starts = re.findall(r"!\$######([^#]*)######\$!\n", printed)
    ends = re.findall(r"!######([^#]*)######!", printed)
    if starts != [] and sorted(starts) not in (sorted(ends), sorted(end.rpartition(":")[0] for end in ends)):
        unpaired.append([name, starts, ends])
    markers.setdefault(".".join(case.get("classname").split(".")[:2]), []).extend(starts)

rows = []
store = project / "tmp" / "test_return_values_0.sqlite"
if store.exists():
    database = sqlite3.connect(store)
    for module, owner, test, function, loop, iteration in database.execute(
        "SELECT test_module_path, test_class_name, test_function_name, function_getting_tested, loop_index, "
        "iteration_id FROM test_results WHERE verification_type = 'function_call' AND length(return_value) > 0"
    ):
        rows.append("%s:%s%s:%s:%d:%s" % (module, owner + "." if owner else "", test, function, loop, iteration))
    database.close()

counts = project / "counts.json"
counted = json.loads(counts.read_text(encoding="utf-8")) if counts.exists() else []
json.dump({"outcomes": outcomes, "unpaired": unpaired, "markers": markers, "rows": rows, "counted": counted}, sys.stdout)
