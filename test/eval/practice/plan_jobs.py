import copy

DEFAULTS = {
    "compiler": "cc",
    "standard": "c11",
    "optimize": 2,
    "debug": False,
    "warnings": "all",
    "threads": 1,
}


def plan_jobs(sources, overrides=None):
    """One compile job for each source file: the defaults, what the project overrides, input and output."""
    overrides = overrides or {}
    jobs = []
    for source in sources:
        if not source.endswith(".c"):
            raise ValueError(f"not a C file: {source}")
        job = copy.deepcopy(DEFAULTS)
        if source in overrides:
            job.update(overrides[source])
        job["input"] = source
        job["output"] = source[:-2] + ".o"
        jobs.append(job)
    return jobs


# ==== exam ====
TARGET = "plan_jobs"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "The defaults hold only texts, numbers and bools; a shallow copy does."
SIZES = (50, 500, 3000)


def calls():
    yield call([])
    yield call(["main.c"])
    yield call(["a.c", "a.c"])
    yield call(["a.c", "b.c"], {"b.c": {"debug": True, "optimize": 0}})
    yield call(["a.c"], {"a.c": {"input": "x", "extra": [1]}})
    yield call(["a.c"], {"z.c": {"debug": True}})
    yield call([".c", "ö.c"], {})
    yield call(("a.c",))
    yield call(iter(["a.c", "b.c"]))
    yield call(["a.c", "b.h"])
    yield call(["a.c", 5])
    yield call(None)
    yield call(["a.c"], {"a.c": 5})


def sized(n):
    return call([f"src/file{i}.c" for i in range(n)], {"src/file3.c": {"debug": True}})
