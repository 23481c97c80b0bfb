class KmerProfile:
    def __init__(self, k=3):
        if k < 1:
            raise ValueError("k must be positive")
        self.k = k
        self.reads = 0

    def count(self, sequence):
        """Occurrences of each k-mer without ambiguous bases, in order of first appearance."""
        self.reads += 1
        sequence = sequence.upper()
        counts = {}
        for i in range(len(sequence) - self.k + 1):
            kmer = sequence[i:i + self.k]
            if "N" in kmer:
                continue
            if kmer in counts.keys():
                counts[kmer] = counts[kmer] + 1
            else:
                counts[kmer] = 1
        return counts


# ==== exam ====
TARGET = "KmerProfile.count"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "Counts by hand with keys() and two look-ups per k-mer; Counter counts in C."
SIZES = (200, 2000, 20000)


def twice(profile, first_read, second_read):
    return profile.count(first_read), profile.count(second_read), profile.reads


def calls():
    yield call(KmerProfile(), "")
    yield call(KmerProfile(), "AC")
    yield call(KmerProfile(), "ACG")
    yield call(KmerProfile(), "acgacgACG")
    yield call(KmerProfile(2), "ACNNACGN")
    yield call(KmerProfile(1), "nnnn")
    yield call(KmerProfile(1), "GATTACA")
    yield call(KmerProfile(30), "GATTACA")
    yield call(KmerProfile(), None)
    yield call(KmerProfile(), ["A", "C"])
    yield call(KmerProfile(2), "ßaü")
    yield run(lambda: twice(KmerProfile(2), "ACAC", "TTT"))
    yield run(lambda: KmerProfile(0))


def sized(n):
    return call(KmerProfile(4), "".join("ACGTTGCAAN"[(i * i + i // 3) % (10 if i % 50 == 0 else 9)] for i in range(n)))
