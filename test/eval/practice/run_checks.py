class Check:
    def __init__(self, name, test):
        self.name = name
        self.test = test


def run_checks(checks, project, report):
    """Runs all checks on a project and reports each as soon as it is done; whether all passed."""
    passed = True
    for check in checks:
        try:
            good = check.test(project)
        except ValueError as error:
            good = False
            report(check.name, str(error))
        else:
            report(check.name, "ok" if good else "failed")
        if not good:
            passed = False
    return passed


# ==== exam ====
TARGET = "run_checks"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "Every check runs and reports even after one failed, and each before the next; all() or reports afterwards would show."
SIZES = (500, 5000, 30000)


def show(name, text):
    print(name, text)


def has_files(project):
    print("looking for files")
    return project.get("files")


def adds_file(project):
    print("adding")
    project.setdefault("files", []).append("x")
    return True


def complains(project):
    raise ValueError("bad project: " + repr(project))


def breaks(project):
    return project["nothing"]


def stop(name, text):
    print(name)
    if text == "failed":
        raise KeyError(name)


def calls():
    files, add, bad, broken = Check("files", has_files), Check("add", adds_file), Check("bad", complains), Check("broken", breaks)
    yield call([], {}, show)
    yield call([files], {}, show)
    yield call([files, add, files], {}, show)
    yield call([add, add, bad, files], {}, show)
    yield call([bad, bad], {"files": []}, show)
    yield call([files, broken, add], {}, show)
    yield call([files, add], {}, stop)
    yield call([add, files], {}, stop)
    yield call(iter([files, add]), {}, show)
    yield call([files, None], {}, show)
    yield call([files], {}, None)
    yield call(None, {}, show)


def sized(n):
    seen = []

    def note(name, text):
        seen.append(name)

    def good(project):
        seen.append(project)
        return True

    return call([Check("good", good)] * n, 1, note)
