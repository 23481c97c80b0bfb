PARTNER = {"A": "T", "T": "A", "C": "G", "G": "C", "N": "N", "-": "-"}


def reverse_complement(strand: str) -> str:
    """The opposite strand, read in its own direction."""
    opposite = ""
    for base in strand.upper():
        opposite = PARTNER[base] + opposite
    return opposite


# ==== exam ====
TARGET = "reverse_complement"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "Putting each base in front copies the whole text; a join of the partners, reversed, does not."
SIZES = (500, 4000, 20000)


def calls():
    yield call("")
    yield call("A")
    yield call("ACGT")
    yield call("GATTACA")
    yield call("gatTACA")
    yield call("NN--A")
    yield call("AAAA")
    yield call("ACXGT")
    yield call("X")
    yield call("AC GT")
    yield call("Ä")
    yield call(None)
    yield call(["A", "C"])


def sized(n):
    return call("".join("ACGTN"[i * i % 5] for i in range(n)))
