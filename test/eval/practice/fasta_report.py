def fasta_report(sequences, width=60):
    """FASTA text of the sequences, given as (id, description, bases), in lines of the width."""
    if width <= 0:
        raise ValueError("width must be positive")
    report = ""
    for ident, description, bases in sequences:
        header = ">" + ident
        if description:
            header += " " + description
        report = report + header + "\n"
        line = ""
        for base in bases.upper():
            line += base
            if len(line) == width:
                report = report + line + "\n"
                line = ""
        if line:
            report = report + line + "\n"
    return report


# ==== exam ====
TARGET = "fasta_report"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "Lines are put together base by base and the text by addition; slices and join do it."
SIZES = (10, 50, 250)


def calls():
    yield call([])
    yield call([("s1", "", "")])
    yield call([("s1", "", "acgt")])
    yield call([("s1", "E. coli 16S", "acgtacgtacg")], 4)
    yield call([("s1", "x", "acgtacgt")], width=4)
    yield call([("s1", None, "ACGT"), ("s1", None, "ACGT")], 3)
    yield call([("å", "Müller-Lab", "straße")], 5)
    yield call([("s1", "x", "nnn")], 1)
    yield call((("s%d" % i, "", "ac" * i) for i in range(4)), 3)
    yield call([("s1", "x", "acgt")], 0)
    yield call([], -1)
    yield call([("s1", "x", None)])
    yield call([("s1", "x")])
    yield call(None)


def sized(n):
    return call([(f"seq{i}", f"sample {i}", "acgtta" * 70) for i in range(n)])
