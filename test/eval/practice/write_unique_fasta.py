def wrap(sequence, width):
    text = ""
    for start in range(0, len(sequence), width):
        text = text + sequence[start:start + width] + "\n"
    return text


def write_unique_fasta(records, excluded, width=60):
    """FASTA text of the records, without excluded names; of the same sequence only the first record is kept."""
    if width < 1:
        raise ValueError("width must be positive")
    seen = []
    fasta = ""
    kept = 0
    for i in range(len(records)):
        name = records[i][0]
        sequence = records[i][1].upper()
        if name in [entry.strip() for entry in excluded]:
            continue
        if sequence in seen:
            continue
        seen.append(sequence)
        kept = kept + 1
        fasta = fasta + ">" + name + "\n" + wrap(sequence, width)
    return fasta, kept


# ==== exam ====
TARGET = "write_unique_fasta"
KIND = "several at once"
IMPROVABLE = True
WHY = "The excluded names are cleaned anew for each record, sequences are searched in a list, text is glued together."
SIZES = (20, 100, 450)


def calls():
    yield call([], [])
    yield call([("a", "ACGT")], [])
    yield call([("a", "ACGT"), ("b", "acgt"), ("c", "GG")], [])
    yield call([("a", "ACGT"), ("b", "GG")], [" a\n"])
    yield call([("a", "ACGT"), ("b", "ACGT")], ["a"])
    yield call([("a", "ACGTACGT")], [], 3)
    yield call([("a", ""), ("b", "")], [], width=1)
    yield call((["ä", "straße"], ["ö", "STRASSE"]), ("x",))
    yield call([("a", "A")], [], 0)
    yield call([("a", None)], [])
    yield call([("a", 5)], [])
    yield call(None, [])


def sized(n):
    records = [(f"read{i}", "".join("ACGT"[(i * j + j // 3 + i % 5) % 4] for j in range(90 + i % 50))) for i in range(n)]
    return call(records, [f" read{i * 3} " for i in range(n // 4)])
