"""Helpers for the sequencing course."""

PAIRS = {"A": "T", "T": "A", "C": "G", "G": "C", "N": "N"}


def reverse_complement(strand: str) -> str:
    """The opposite strand, read in its own direction. Small letters are read as capitals."""
    opposite = ""
    for base in strand.upper():
        if base not in PAIRS:
            raise ValueError(f"not a base: {base!r}")
        opposite = PAIRS[base] + opposite
    return opposite


# ==== exam ====
TARGET = "reverse_complement"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "Every base is put before a copy of all the others; translate or join over the reversed strand is linear."
SIZES = (500, 4000, 20000)


def calls():
    yield call("")
    yield call("A")
    yield call("ACGT")
    yield call("AACCG")
    yield call("gattaca")
    yield call("NNaNN")
    yield call("ATATAT")
    yield call("ACXGY")
    yield call("AC GT")
    yield call("ACGÜ")
    yield call("ACG\n")
    yield call("ACGU")
    yield call(None)
    yield call(5)
    yield call(["A", "C"])


def sized(n):
    return call("".join("ACGTTGCAAN"[i * i % 10] for i in range(n)))
