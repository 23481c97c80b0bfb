from typing import Iterable, List


def parse_message_id(header: str) -> str:
    value = header.strip()
    if not (value.startswith("<") and value.endswith(">")):
        raise ValueError(f"not a Message-ID: {header}")
    return value[1:-1]


def new_message_ids(server: Iterable[str], local: Iterable[str]) -> List[str]:
    """Ids on the server that still have to be fetched, each once, in the server's order."""
    have = [parse_message_id(header) for header in local]
    missing: List[str] = []
    for header in server:
        message_id = parse_message_id(header)
        if message_id not in have and message_id not in missing:
            missing.append(message_id)
    return missing


# ==== exam ====
TARGET = "new_message_ids"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Two lists of texts are searched for each message; sets find them at once."
SIZES = (50, 200, 600)


def calls():
    yield call([], [])
    yield call(["<1@x>"], [])
    yield call([], ["<1@x>"])
    yield call(["<1@x>", "<2@x>", "<3@x>"], ["<2@x>"])
    yield call(["<1@x>", " <1@x> ", "<1@X>"], [])
    yield call(["<b@x>", "<a@x>", "<b@x>"], ["<c@x>", "<c@x>"])
    yield call(["<é@x>", "<e\u0301@x>"], ["<é@x>"])
    yield call(iter(["<1@x>", "<2@x>"]), ("<1@x>",))
    yield call(["<>"], ["<>"])
    yield call(["1@x"], [])
    yield call(["<1@x>"], ["nonsense"])
    yield call([None], [])
    yield call(None, [])


def sized(n):
    return call([f"<{i}.abc@mail.example>" for i in range(n)], [f"<{i}.abc@mail.example>" for i in range(0, n, 2)])
