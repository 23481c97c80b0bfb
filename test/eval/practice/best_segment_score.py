HYDROPHOBICITY = {
    "A": 2, "R": -4, "N": -3, "D": -4, "C": 2, "Q": -3, "E": -4, "G": 0, "H": -3, "I": 5,
    "L": 4, "K": -4, "M": 2, "F": 3, "P": -2, "S": -1, "T": -1, "W": -1, "Y": -1, "V": 4,
}


def best_segment_score(protein: str) -> int:
    """Highest summed hydrophobicity of any contiguous stretch (0 for the empty stretch)."""
    scores = [HYDROPHOBICITY[residue] for residue in protein.upper()]
    best = 0
    for start in range(len(scores)):
        total = 0
        for end in range(start, len(scores)):
            total += scores[end]
            if total > best:
                best = total
    return best


# ==== exam ====
TARGET = "best_segment_score"
KIND = "better algorithm"
IMPROVABLE = True
WHY = "All stretches are summed, though one pass that drops a negative running sum finds the best."
SIZES = (50, 150, 500)


def calls():
    yield call("")
    yield call("A")
    yield call("RRKD")
    yield call("AILRRRRVVVV")
    yield call("AILRVVVV")
    yield call("ilvA")
    yield call("GGGG")
    yield call("RILGGLIR")
    yield call("AXA")
    yield call("VVVVDDDDDVVVV")
    yield call(None)
    yield call(["A"])


def sized(n):
    return call("".join("ARNDCQEGHILKMFPSTWYV"[i * i * 7 % 19 + i % 2] for i in range(n)))
