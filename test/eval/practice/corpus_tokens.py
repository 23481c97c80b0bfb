def corpus_tokens(lines, end="</s>"):
    '''One long list of lower-case tokens with an end mark behind every sentence.
    Lines that begin with # are metadata.'''
    tokens = []
    for line in lines:
        if line.startswith("#"):
            continue
        words = line.lower().split()
        if len(words) == 0:
            continue
        tokens = tokens + words + [end]
    return tokens


# ==== exam ====
TARGET = "corpus_tokens"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "tokens + ... copies everything so far for each line; extend and append do not."
SIZES = (50, 200, 800)


def calls():
    yield call([])
    yield call(["# id = 1", "The cat sat", "", "  ", "It RAN ."])
    yield call(["#only", "#metadata"])
    yield call(["a", "a", "a"])
    yield call(["A b"], None)
    yield call(["A b", "c"], end="")
    yield call(["ÄPFEL İstanbul", "x\u00a0y\tz"])
    yield call(iter(["one", "two words"]))
    yield call("ab")
    yield call(["a", None])
    yield call([3])
    yield call([b"bytes"])
    yield call(None)


def sized(n):
    return call([f"Sentence {i} has a few Words and more" if i % 9 else "# comment" for i in range(n)])
