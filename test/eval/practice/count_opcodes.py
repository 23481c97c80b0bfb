def count_opcodes(opcodes, ignored=("nop",)):
    """How often each opcode occurs in a function, without the ignored ones, in the order of their first use."""
    counts = {}
    for opcode in opcodes:
        if opcode in counts:
            counts[opcode] = counts[opcode] + 1
        else:
            counts[opcode] = 1
    for opcode in ignored:
        if opcode in counts:
            del counts[opcode]
    return counts


# ==== exam ====
TARGET = "count_opcodes"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "collections.Counter counts in C; the result is to be a plain dict still."
SIZES = (1000, 20000, 150000)


def calls():
    yield call([])
    yield call(["ret"])
    yield call(["push", "mov", "push", "nop", "ret"])
    yield call(["nop", "nop"])
    yield call(["nop", "NOP", "ö", "ö"], ())
    yield call(["mov", "ret", "jmp", "ret"], ["ret", "ret", "call"])
    yield call([None, "", None, 0])
    yield call(("jmp", "jmp"))
    yield call(iter(["b", "a", "b"]), iter(["a"]))
    yield call("abba", "b")
    yield call(["nop", ["mov"]])
    yield call(["mov"], None)
    yield call(None)


def sized(n):
    return call([f"op{i * i % 41}" for i in range(n)])
