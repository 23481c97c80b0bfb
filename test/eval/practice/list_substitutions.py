def list_substitutions(reference, read):
    """Positions (1-based) at which an aligned read differs from the reference, as (position, expected, found)."""
    if len(reference) != len(read):
        raise ValueError("read is not aligned: %d against %d" % (len(read), len(reference)))
    found = []
    for i in range(len(reference)):
        if read[i] != "-" and reference[i] != "-" and read[i] != "N":
            if reference[i] != read[i]:
                found.append((i + 1, reference[i], read[i]))
    return found


# ==== exam ====
TARGET = "list_substitutions"
KIND = "loops over indexes"
IMPROVABLE = True
WHY = "Both texts are indexed several times per position, where zip and enumerate hand the letters over."
SIZES = (500, 4000, 30000)


def calls():
    yield call("", "")
    yield call("ACGT", "ACGT")
    yield call("ACGT", "TCGA")
    yield call("AC-T", "A-GA")
    yield call("ACGN", "NCNA")
    yield call("acgt", "ACGT")
    yield call(["A", "C"], ["A", "G"])
    yield call(("A", "C"), "TT")
    yield call("ACG", "AC")
    yield call("", "A")
    yield call("äöü", "äou")
    yield call(None, "A")
    yield call("A", None)
    yield call(5, 5)


def sized(n):
    return call("".join("ACGT-"[i * 7 % 5] for i in range(n)), "".join("ACGTN-"[i * 7 % 5 if i % 11 else i % 6] for i in range(n)))
