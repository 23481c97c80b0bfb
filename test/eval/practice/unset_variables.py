import re


def unset_variables(template: str, env_file: str) -> list:
    """Names used as ${NAME} in a template that an .env file does not set, each once."""
    defined = []
    for line in env_file.splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, equals, _ = line.partition("=")
        if not equals:
            raise ValueError(f"not an assignment: {line}")
        defined.append(name.strip())
    missing = []
    for name in re.findall(r"\$\{(\w+)\}", template):
        if name not in defined and name not in missing:
            missing.append(name)
    return missing


# ==== exam ====
TARGET = "unset_variables"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Two lists are searched for every name; sets or a dictionary find it at once."
SIZES = (50, 200, 800)


def calls():
    yield call("", "")
    yield call("plain text", "A=1")
    yield call("${A}", "A=1")
    yield call("${A} ${B} ${A} ${B}", "")
    yield call("${B} ${A}", "# A=1\n\n  B = 2  ")
    yield call("${A}${C}${B}${C}", "A=1\nB=\nA=3")
    yield call("$A ${} ${a b}", "")
    yield call("${größe} ${maß}", "größe=1")
    yield call("${A}", "export A=1")
    yield call("${A}", "A")
    yield call("", "A=1\nnonsense")
    yield call(None, "A=1")
    yield call("${A}", None)


def sized(n):
    return call(
        " ".join("${NAME_%d}" % i for i in range(n // 2, n // 2 + n)),
        "\n".join(f"NAME_{i}=value {i}" for i in range(n)),
    )
