"""Asks the installed client what it makes of our answers.

Reads one JSON object a line from standard input and writes one a line to standard output: `{"reply": ...}`, or
`{"fault": "..."}` where the client raised what would end its run. Nothing here is the client's: it is only called.
"""

import json
import os
import shutil
import sys
import tempfile
import traceback
from argparse import Namespace
from importlib import resources
from pathlib import Path

# The client prints to standard output and keeps files in the home folder: both are given something of their own.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
scratch = Path(tempfile.mkdtemp(prefix="codeflash-client-")).resolve()
os.environ.update(
    HOME=str(scratch),
    XDG_CACHE_HOME=str(scratch / "cache"),
    CODEFLASH_API_KEY="cf-only-for-this-test",
    CODEFLASH_AIS_SERVER="local",
    CODEFLASH_CFAPI_SERVER="local",
)

try:
    import yaml
except ImportError:
    import yaml_ft as yaml  # what the client brings along on Python 3.13

from codeflash.api.aiservice import AiServiceClient  # noqa: E402
from codeflash.cli_cmds import github_workflow  # noqa: E402
from codeflash.discovery.functions_to_optimize import find_all_functions_in_file  # noqa: E402
from codeflash.languages.current import set_current_language  # noqa: E402
from codeflash.languages.python.function_optimizer import PythonFunctionOptimizer  # noqa: E402
from codeflash.languages.python.reference_graph import ReferenceGraph  # noqa: E402
from codeflash.models.models import OptimizedCandidateSource  # noqa: E402
from codeflash.verification.verification_utils import TestConfig  # noqa: E402

set_current_language("python")
service = AiServiceClient()


def candidates(answer):
    """What the client keeps of the body of an answer of /ai/optimize."""
    kept = service._get_valid_candidates(answer["optimizations"], OptimizedCandidateSource.OPTIMIZE, "python")
    for candidate in kept:
        candidate.source_code.flat  # every candidate is compared in this form: it fails where a suffix is unknown
    return kept


class Unsent:
    """What comes back for a request that is only looked at."""

    status_code = 503
    text = "not sent"

    def json(self):
        return {"error": self.text}


class Project:
    """A user's project on disk, and one function of it that the client is to optimize."""

    def __init__(self, files, target):
        self.root = Path(tempfile.mkdtemp(dir=scratch))
        self.graph = None
        self.written = {path: text.encode("utf-8") for path, text in files.items()}
        for path, content in self.written.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(content)
        (self.root / "tests").mkdir(exist_ok=True)

        path, name = target.split("::")
        module = self.root / path
        functions = [function for found in find_all_functions_in_file(module).values() for function in found]
        matching = [function for function in functions if function.qualified_name == name]
        if not matching:
            names = [function.qualified_name for function in functions]
            raise LookupError(f"the client finds no function {name} in {path}, only {names}")
        # As in a run on a user's own machine; on a build machine the client goes without the graph.
        self.graph = ReferenceGraph(self.root, db_path=scratch / f"{self.root.name}.db")
        self.graph.build_index([module])
        settings = TestConfig(
            tests_root=self.root / "tests", project_root_path=self.root, tests_project_rootdir=self.root
        )
        self.function = matching[0]
        self.optimizer = PythonFunctionOptimizer(
            self.function,
            settings,
            args=Namespace(effort="medium"),
            aiservice_client=service,
            call_graph=self.graph,
        )
        self.context = self.optimizer.get_code_optimization_context().unwrap()
        self.helpers = {
            helper.file_path: helper.file_path.read_text(encoding="utf8") for helper in self.context.helper_functions
        }

    def request(self):
        """The body that the client sends to /ai/optimize."""
        sent = []
        service = AiServiceClient()
        service.make_ai_service_request = lambda _endpoint, payload, **_: sent.append(payload) or Unsent()
        service.optimize_code(
            source_code=self.context.read_writable_code.markdown,
            dependency_code=self.context.read_only_context_code,
            trace_id=self.optimizer.function_trace_id,
            is_async=self.function.is_async,
        )
        return sent[0]

    def replaced(self, candidate):
        """Whether the candidate is new to the client and changes anything, and every file of the project afterwards."""
        normalise = self.optimizer.language_support.normalize_code
        new = normalise(candidate.source_code.flat) != normalise(self.context.read_writable_code.flat)
        updated = self.optimizer.replace_function_and_helpers_with_optimized_code(
            code_context=self.context, optimized_code=candidate.source_code, original_helper_code=self.helpers
        )
        files = {path: (self.root / path).read_bytes().decode("utf-8") for path in self.written}
        self.restore()
        return {"new": new, "updated": updated, "files": files}

    def restore(self):
        for path, content in self.written.items():
            (self.root / path).write_bytes(content)

    def close(self):
        if self.graph:
            self.graph.close()
        shutil.rmtree(self.root)


projects = {}


def open_project(ask):
    project = Project(ask["files"], ask["target"])
    projects[project.root.name] = project
    return {"project": project.root.name, "request": project.request()}


def parse(ask):
    return [
        {
            "optimization_id": candidate.optimization_id,
            "files": [[file.file_path and file.file_path.as_posix(), file.code] for file in candidate.source_code.code_strings],
        }
        for candidate in candidates(ask["answer"])
    ]


def replace(ask):
    project = projects[ask["project"]]
    return [
        {"optimization_id": candidate.optimization_id, **project.replaced(candidate)}
        for candidate in candidates(ask["answer"])
    ]


def close_project(ask):
    projects.pop(ask["project"]).close()


def workflow(ask):
    """What the client asks of /ai/workflow-gen for a repository, and the workflow that it makes of the answer."""
    root = Path(tempfile.mkdtemp(dir=scratch))
    before = Path.cwd()
    for path, text in ask["files"].items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode("utf-8"))
    sent = []

    class Answering:
        def generate_workflow_steps(self, **request):
            sent.append(request)
            return ask["answer"]

    os.chdir(root / ask["folder"])
    real = github_workflow.AiServiceClient
    github_workflow.AiServiceClient = Answering
    try:
        template = resources.files("codeflash").joinpath("cli_cmds", "workflows", "codeflash-optimize.yaml")
        settings = {"module_root": str(root / ask["module"]), "tests_root": str(root / "tests")}
        content = github_workflow.generate_dynamic_workflow_content(
            template.read_text(encoding="utf-8"), settings, root, False
        )
    finally:
        github_workflow.AiServiceClient = real
        os.chdir(before)
        shutil.rmtree(root)
    try:
        read, fault = yaml.load(content, Loader=yaml.BaseLoader), None
    except yaml.YAMLError as error:
        read, fault = None, str(error)
    return {"root": str(root), "request": sent[0] if sent else None, "content": content, "read": read, "fault": fault}


asks = {"open": open_project, "parse": parse, "replace": replace, "close": close_project, "workflow": workflow}

for line in sys.stdin:
    ask = json.loads(line)
    try:
        answer = {"reply": asks[ask["ask"]](ask)}
    except (Exception, SystemExit) as fault:
        traceback.print_exc()
        answer = {"fault": f"{type(fault).__name__}: {fault}"}
    answers.write(json.dumps(answer) + "\n")
    answers.flush()

shutil.rmtree(scratch, ignore_errors=True)
